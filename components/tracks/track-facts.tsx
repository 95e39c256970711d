import { cx } from "@/components/ui/cx";

/** Tempo, key and genre on one line. */
export function TrackFacts({
  bpm,
  musicalKey,
  genre,
  className,
}: {
  bpm: number;
  musicalKey: string;
  genre: string;
  className?: string;
}) {
  return (
    <p className={cx("text-[0.8125rem] text-muted md:truncate", className)}>
      <span className="figures">{bpm}</span> BPM <span aria-hidden>·</span> {musicalKey}{" "}
      <span aria-hidden>·</span> {genre}
    </p>
  );
}
