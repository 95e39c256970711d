import { Medal } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import type { Metric } from "@/lib/leaderboards/metrics";
import { METRIC_NAMES, type PlaceView, valueText } from "./place-view";
import { TierBadge } from "./tier-badge";

/** Gold, silver, bronze: by rank, so that equals have the same. */
const MEDALS = [
  { name: "Gold medal", look: "text-caution" },
  { name: "Silver medal", look: "text-muted" },
  { name: "Bronze medal", look: "text-accent-ink" },
];

/** The first three with their medals. */
export function Podium({ metric, places }: { metric: Metric; places: PlaceView[] }) {
  return (
    <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line md:grid-cols-3">
      {places.map(({ place, rank, producer, level, title, tier, value }) => {
        const medal = MEDALS[rank - 1];
        return (
          <li
            key={producer.id}
            className={cx("bg-surface p-5 sm:p-6", place === 1 && "shadow-[inset_0_3px_0_var(--accent)]")}
          >
            <div className="flex items-center justify-between gap-3">
              <span className="flex items-center gap-2">
                {medal && (
                  <>
                    <Medal aria-hidden className={cx("size-7 shrink-0", medal.look)} />
                    <span className="sr-only">{medal.name}, rank</span>
                  </>
                )}
                <span className="figures text-xl">{rank}</span>
              </span>
              <TierBadge tier={tier} />
            </div>
            <div className="mt-5 flex items-center gap-4">
              <Avatar name={producer.name} src={producer.portrait} className="size-14" />
              <div className="min-w-0">
                <Link
                  href={`/producers/${producer.slug}`}
                  className="block display-4 break-words hover:underline"
                >
                  {producer.name}
                </Link>
                <p className="text-sm text-muted">
                  Level {level} · {title}
                </p>
              </div>
            </div>
            <p className="mt-5 flex items-baseline gap-2 text-muted">
              <span className="figures text-2xl text-ink">{valueText(metric, value)}</span>
              {metric === "overall" ? "points" : METRIC_NAMES[metric]}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
