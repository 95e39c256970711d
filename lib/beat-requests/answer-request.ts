import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { beatRequestAnswers, beatRequestAnswerTracks, beatRequests, producers, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { HOUR } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { notify } from "@/lib/notifications/notify";
import { readFields } from "@/lib/people/fields";
import { AnswerFields } from "./answer-fields";
import { stateOf } from "./beat-request";
import { requireAnswerable } from "./require-answerable";

const A_HOUR = 60;

type Given = { requestId: number; track_ids: unknown; note?: unknown };

/**
 * A producer answers an open request with beats of their own that are in the catalog, five at most and each once; the
 * requester is told. Fails with `not_found`, `own_request`, `request_ended` for one answered before, `rate_limited`, and
 * `validation_failed` by beat.
 */
export async function answerRequest(ctx: Ctx, { requestId, ...given }: Given): Promise<{ answerId: number }> {
  const { id: producerId } = asProducer(ctx);
  const { track_ids: trackIds, note } = readFields(AnswerFields, given);
  await requireWithin(ctx.db, `beat-answer:${producerId}`, A_HOUR, HOUR, ctx.now);
  return transaction(ctx.db, async (tx) => {
    const [request] = await tx
      .select()
      .from(beatRequests)
      .where(eq(beatRequests.id, requestId))
      .for("update");
    const answered = await answeredBy(tx, requestId, producerId);
    if (!request || request.removedAt) fail("not_found");
    if (request.requesterId === producerId) fail("own_request");
    // Who never answered does not learn that it was there.
    if (stateOf(request, ctx.now) === "ended") fail(answered.size > 0 ? "request_ended" : "not_found");
    await requireAnswerable(tx, { producerId, trackIds, answered });

    const [answer] = await tx
      .insert(beatRequestAnswers)
      .values({ requestId, producerId, note, createdAt: ctx.now })
      .returning({ id: beatRequestAnswers.id });
    if (!answer) throw new Error("the answer was not written");
    await tx
      .insert(beatRequestAnswerTracks)
      .values(trackIds.map((trackId, position) => ({ answerId: answer.id, requestId, trackId, position })));
    await tell(ctx, tx, { requesterId: request.requesterId, requestId, answerId: answer.id, producerId });
    await audit(ctx, tx, "beat_request.answered", `beat_request:${requestId}`, { trackIds });
    return { answerId: answer.id };
  });
}

async function answeredBy(tx: Tx, requestId: number, producerId: number): Promise<Set<number>> {
  const rows = await tx
    .select({ trackId: beatRequestAnswerTracks.trackId })
    .from(beatRequestAnswerTracks)
    .innerJoin(beatRequestAnswers, eq(beatRequestAnswers.id, beatRequestAnswerTracks.answerId))
    .where(and(eq(beatRequestAnswers.requestId, requestId), eq(beatRequestAnswers.producerId, producerId)));
  return new Set(rows.map(({ trackId }) => trackId));
}

type Told = { requesterId: number; requestId: number; answerId: number; producerId: number };

async function tell(ctx: Ctx, tx: Tx, { requesterId, requestId, answerId, producerId }: Told): Promise<void> {
  const [first] = await tx
    .select({ title: tracks.title, name: producers.name })
    .from(beatRequestAnswerTracks)
    .innerJoin(tracks, eq(tracks.id, beatRequestAnswerTracks.trackId))
    .innerJoin(producers, eq(producers.userId, producerId))
    .where(and(eq(beatRequestAnswerTracks.answerId, answerId), eq(beatRequestAnswerTracks.position, 0)));
  if (!first) throw new Error(`answer ${answerId} has no beat`);
  await notify(ctx, tx, {
    userId: requesterId,
    kind: "request_answered",
    data: { requestId, ...first },
    cause: `request-answered:${answerId}`,
  });
}
