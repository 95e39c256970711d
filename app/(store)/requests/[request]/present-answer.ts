import { presentTracks } from "@/app/(store)/present-track";
import type { ShownAnswer } from "@/components/requests/answer-list";
import type { Answer } from "@/lib/beat-requests/answers";

/** An answer as the pages take it: what can be heard apart from what was sold since. */
export function presentAnswer({ id, producer, note, createdAt, tracks }: Answer): ShownAnswer {
  const sold = (track: Answer["tracks"][number]) => track.exclusiveStatus === "sold";
  return {
    id,
    producer: producer.name,
    producerHref: `/producers/${producer.slug}`,
    note,
    at: createdAt,
    tracks: presentTracks(tracks.filter((track) => !sold(track))),
    sold: tracks.filter(sold).map(({ title }) => title),
  };
}
