import { Check } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Section } from "@/components/ui/section";
import { TITLES, xpOfLevel } from "@/lib/progress/levels";

/** The titles there are, each with the level and the experience at which it is given. */
export function Ladder({ level }: { level: number }) {
  const titles = TITLES.toReversed();
  const own = titles.findLastIndex(({ from }) => from <= level);
  return (
    <Section title="The ladder">
      <ol className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-5">
        {titles.map(({ from, title }, at) => (
          <li
            key={title}
            aria-current={at === own ? "step" : undefined}
            className={cx(
              "bg-surface p-4",
              at > own && "text-muted",
              at === own && "shadow-[inset_0_3px_0_var(--accent)]",
            )}
          >
            <p className="flex items-center gap-1.5 font-semibold">
              {at < own && <Check aria-label="Reached" className="size-4 shrink-0 text-positive" />}
              {title}
            </p>
            <p className="mt-1 text-sm text-muted">
              {at === own ? "You are here" : `Level ${from}`}
              <span className="figures block">{xpOfLevel(from).toLocaleString("en-US")} XP</span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
