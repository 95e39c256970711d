import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import type { BeatState } from "@/components/beats/beat-status";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import type { OwnTrack } from "@/lib/tracks/own-track";
import { readOwnTrack } from "@/lib/tracks/read-own-track";

export type BeatProps = { params: Promise<{ track: string }> };

/** The beat that an address of Backstage names, when it is the signed-in producer's; else there is no such page. */
export async function findBeat({ params }: BeatProps, room = "") {
  const given = (await params).track;
  const producer = await requireProducer(`/backstage/beats/${encodeURIComponent(given)}${room}`);
  const trackId = idParam.safeParse(given).data ?? notFound();
  const ctx = await pageContext();
  const track = await found(readOwnTrack(ctx, { trackId }));
  return { ctx, producer, track, beat: { id: trackId, title: track.title, state: stateOf(track) } };
}

const stateOf = ({ exclusiveStatus, status }: OwnTrack): BeatState =>
  exclusiveStatus === "sold" ? "sold" : status;
