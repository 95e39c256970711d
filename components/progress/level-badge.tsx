import { LevelMark } from "./level-mark";

/** A producer's level and title in a line, as strangers see it. */
export function LevelBadge({ level, title }: { level: number; title: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-[0.9375rem] text-muted">
      <LevelMark level={level} className="size-8 text-xs" />
      <span>
        Level {level} · <span className="text-ink">{title}</span>
      </span>
    </span>
  );
}
