/** Milliseconds as minutes and seconds: 3:07. */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The same for the ear: "3 minutes 7 seconds". */
export function durationSpoken(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const say = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  return minutes > 0 ? `${say(minutes, "minute")} ${say(rest, "second")}` : say(rest, "second");
}

/** A length of time; null shows "–". */
export function Duration({ ms }: { ms: number | null | undefined }) {
  if (ms === null || ms === undefined) return <span className="figures">–</span>;
  return (
    <time dateTime={`PT${Math.floor(ms / 1000)}S`} className="figures">
      {durationText(ms)}
    </time>
  );
}
