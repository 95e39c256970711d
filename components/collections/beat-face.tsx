import { BeatStatus } from "@/components/beats/beat-status";
import type { CollectedBeat } from "./collected-beat";

/** A beat as a line of the collection's editor shows it, before what can be done with it. */
export function BeatFace({ beat: { title, by, coverUrl, state } }: { beat: CollectedBeat }) {
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img src={coverUrl} alt="" loading="lazy" className="size-11 shrink-0 bg-raised object-cover" />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">{title}</span>
        {by && <span className="block truncate text-sm text-muted">{by}</span>}
      </span>
      {state !== "published" && <BeatStatus state={state} />}
    </>
  );
}
