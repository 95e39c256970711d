import { cx } from "@/components/ui/cx";

/** A level as a record's label: the number in the middle of its grooves. Decoration: the words stand beside it. */
export function LevelMark({ level, className }: { level: number; className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        "relative inline-grid shrink-0 place-items-center rounded-full border border-line-strong bg-sunken",
        className,
      )}
    >
      <span className="absolute inset-[9%] rounded-full border border-dashed border-line-strong" />
      <span className="absolute inset-[18%] rounded-full border border-dashed border-line-strong" />
      <span className="grid size-[56%] place-items-center rounded-full bg-accent font-display font-bold text-on-accent">
        {level}
      </span>
    </span>
  );
}
