import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { beatRequestAnswerTracks, beatRequests, tracks } from "@/db/schema";
import { type Ctx, signedIn, type User } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { type BeatRequest, holdOwnRequest } from "./beat-request";

type Choice = { requestId: number; trackId: number | null };

/**
 * Marks one beat among the answers as the one that the requester goes for, or none; its producer is told. Again it
 * changes nothing. Fails with `not_found`, `request_removed`, and `validation_failed` for a beat that is no answer.
 */
export async function chooseTrack(ctx: Ctx, { requestId, trackId }: Choice): Promise<BeatRequest> {
  const user = signedIn(ctx);
  return transaction(ctx.db, async (tx) => {
    const request = await holdOwnRequest(tx, { requestId, userId: user.id });
    if (request.chosenTrackId === trackId) return request;
    if (trackId !== null) await tellProducer(ctx, tx, { requestId, trackId, requester: user });
    const [chosen] = await tx
      .update(beatRequests)
      .set({ chosenTrackId: trackId, updatedAt: ctx.now })
      .where(eq(beatRequests.id, requestId))
      .returning();
    return { ...request, ...chosen };
  });
}

type Chosen = { requestId: number; trackId: number; requester: User };

async function tellProducer(ctx: Ctx, tx: Tx, { requestId, trackId, requester }: Chosen): Promise<void> {
  const [answer] = await tx
    .select({ title: tracks.title, producerId: tracks.producerId })
    .from(beatRequestAnswerTracks)
    .innerJoin(tracks, eq(tracks.id, beatRequestAnswerTracks.trackId))
    .where(
      and(eq(beatRequestAnswerTracks.requestId, requestId), eq(beatRequestAnswerTracks.trackId, trackId)),
    );
  if (!answer) invalid({ track_id: ["No producer answered with this beat."] });
  await notify(ctx, tx, {
    userId: answer.producerId,
    kind: "request_chosen",
    data: { requestId, title: answer.title, name: requester.name },
    cause: `request-chosen:${requestId}:${trackId}`,
  });
}
