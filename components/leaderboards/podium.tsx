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
            className={cx(
              "grid content-between gap-5 bg-surface p-5 sm:p-6",
              place === 1 && "shadow-[inset_0_3px_0_var(--accent)]",
            )}
          >
            <div className="flex items-center gap-4">
              <span className="order-last ml-auto self-start display-2 text-faint">
                <span className="sr-only">{medal ? `${medal.name}, rank ` : "Rank "}</span>
                {rank}
              </span>
              <span className="relative shrink-0">
                <Avatar name={producer.name} src={producer.portrait} className="size-16" />
                {medal && (
                  <span className="absolute -right-2 -bottom-1 grid size-8 place-items-center rounded-full bg-surface">
                    <Medal aria-hidden className={cx("size-5", medal.look)} />
                  </span>
                )}
              </span>
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
            <div className="flex flex-wrap items-end justify-between gap-3">
              <p className="flex items-baseline gap-2 text-muted">
                <span className="figures text-2xl text-ink">{valueText(metric, value)}</span>
                {metric === "overall" ? "points" : METRIC_NAMES[metric]}
              </p>
              <TierBadge tier={tier} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
