import Link from "next/link";
import { Section } from "@/components/ui/section";

type TopBeatsProps = {
  /** "the last 30 days". */
  during: string;
  tracks: { id: number; title: string; cover: string; plays: number; downloads: number }[];
};

/** The most played beats of a range, as a ranking. */
export function TopBeats({ during, tracks }: TopBeatsProps) {
  return (
    <Section title="Top beats" lead={`The most played in ${during}`}>
      {tracks.length === 0 ? (
        <p className="text-muted">None of your beats was played in {during}.</p>
      ) : (
        <ol className="divide-y divide-line">
          {tracks.map(({ id, title, cover, plays, downloads }, at) => (
            <li key={id} className="flex items-center gap-4 py-3 first:pt-0">
              <span aria-hidden className="figures w-6 text-right text-muted">
                {at + 1}
              </span>
              {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
              <img src={cover} alt="" className="size-12 shrink-0 rounded-sm object-cover" />
              <Link href={`/tracks/${id}`} className="min-w-0 grow font-medium break-words hover:underline">
                {title}
              </Link>
              <span className="text-right text-sm whitespace-nowrap text-muted">
                <span className="figures text-[0.9375rem] text-ink">{plays.toLocaleString("en-US")}</span>{" "}
                {plays === 1 ? "play" : "plays"}
                <span className="block">
                  {downloads.toLocaleString("en-US")} {downloads === 1 ? "download" : "downloads"}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
