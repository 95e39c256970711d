import Link from "next/link";
import { Section } from "@/components/ui/section";

type TopBeatProps = { track: { id: number; title: string; cover: string; plays: number } };

/** The producer's most played beat. */
export function TopBeat({ track: { id, title, cover, plays } }: TopBeatProps) {
  return (
    <Section title="Your most played beat">
      <Link href={`/tracks/${id}`} className="group flex items-center gap-5 sm:gap-7">
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={cover} alt="" className="size-24 shrink-0 rounded-sm object-cover sm:size-32" />
        <span className="min-w-0">
          <span className="block display-4 break-words group-hover:underline">{title}</span>
          <span className="mt-1 block text-muted">
            <span className="figures text-ink">{plays.toLocaleString("en-US")}</span>{" "}
            {plays === 1 ? "play" : "plays"}
          </span>
        </span>
      </Link>
    </Section>
  );
}
