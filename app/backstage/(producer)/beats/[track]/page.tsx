import type { Metadata } from "next";
import { BeatActions } from "@/components/beats/beat-actions";
import { BeatForm } from "@/components/beats/beat-form";
import { BeatHeader } from "@/components/beats/beat-header";
import { LinkButton } from "@/components/ui/button";
import { coverUrl } from "@/lib/tracks/media-urls";
import { findMakers, publish, remove, saveBeat, unpublish } from "../actions";
import { type BeatProps, findBeat } from "./find-beat";

export const metadata: Metadata = { title: "Beat" };

/** One of a producer's beats: what it says of itself, its cover, who made it. */
export default async function BeatPage(props: BeatProps) {
  const { track, beat } = await findBeat(props);
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
          credits: track.credits,
          coverUrl: track.coverKey && coverUrl(track),
        }}
        save={saveBeat.bind(null, beat.id)}
        findMakers={findMakers}
      />
    </>
  );
}
