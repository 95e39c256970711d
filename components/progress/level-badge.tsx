/** A producer's level and title in a line, as strangers see it. */
export function LevelBadge({ level, title }: { level: number; title: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-[0.9375rem] text-muted">
      <span
        aria-hidden
        className="grid size-7 shrink-0 place-items-center rounded-full bg-accent font-display text-xs font-bold text-on-accent"
      >
        {level}
      </span>
      <span>
        Level {level} · <span className="text-ink">{title}</span>
      </span>
    </span>
  );
}
