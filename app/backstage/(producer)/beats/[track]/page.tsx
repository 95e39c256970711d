import type { Metadata } from "next";
import { BeatActions } from "@/components/beats/beat-actions";
import { BeatForm } from "@/components/beats/beat-form";
import { BeatHeader } from "@/components/beats/beat-header";
import { MadeWith } from "@/components/credits/made-with";
import { LinkButton } from "@/components/ui/button";
import { MOST_CREDITS } from "@/lib/credits/invitation";
import { readTrackCredits } from "@/lib/credits/read-track-credits";
import { coverUrl } from "@/lib/tracks/media-urls";
import * as credits from "../../credits/actions";
import { publish, remove, saveBeat, unpublish } from "../actions";
import { type BeatProps, findBeat } from "./find-beat";
import { presentCredits } from "./present-credits";

export const metadata: Metadata = { title: "Beat" };

/** One of a producer's beats: what it says of itself, its cover, who made it. */
export default async function BeatPage(props: BeatProps) {
  const { ctx, track, beat } = await findBeat(props);
  const made = await readTrackCredits(ctx, { trackId: beat.id });
  const { title, genre, mood, bpm, key, scale, tags, description } = track;
  return (
    <>
      <BeatHeader
        beat={beat}
        at="details"
        actions={
          <>
            <LinkButton href={`/tracks/${beat.id}`}>
              {beat.state === "published" ? "See it in the store" : "See it as listeners will"}
            </LinkButton>
            <BeatActions beat={beat} actions={{ publish, unpublish, remove }} />
          </>
        }
      />
      <BeatForm
        key={beat.id}
        beat={{
          id: beat.id,
          details: { title, genre, mood, bpm: String(bpm), key, scale, tags: tags.join(", "), description },
          releaseDate: track.releaseDate ?? "",
          isrc: track.isrc ?? "",
          coverUrl: track.coverKey && coverUrl(track),
        }}
        save={saveBeat.bind(null, beat.id)}
      />
      <div className="mt-16">
        <MadeWith
          credits={presentCredits(made, ctx.now)}
          most={MOST_CREDITS}
          isSold={beat.state === "sold"}
          find={credits.find}
          ask={credits.ask.bind(null, beat.id)}
          withdraw={credits.withdraw.bind(null, beat.id)}
          remove={credits.remove.bind(null, beat.id)}
        />
      </div>
    </>
  );
}
