import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { producers, trackCredits, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { notify } from "@/lib/notifications/notify";

type Credits = { trackId: number; producerId: number; credits: number[] };

/**
 * Credits just these producers on a track, besides the one who sells it. Who is no approved producer is refused by
 * field. On a published track they are told, and what they and those who lost it have reached is counted anew.
 */
export async function creditProducers(
  ctx: Ctx,
  tx: Tx,
  { trackId, producerId, credits }: Credits,
): Promise<void> {
  const others = credits.filter((id) => id !== producerId);
  const approved =
    others.length === 0
      ? []
      : await tx
          .select({ id: producers.userId })
          .from(producers)
          .where(and(inArray(producers.userId, others), eq(producers.status, "approved")));
  if (approved.length < others.length) invalid({ credits: ["Credit producers of BeatPass only."] });

  const isOfTrack = and(eq(trackCredits.trackId, trackId), ne(trackCredits.producerId, producerId));
  const gone = await tx
    .delete(trackCredits)
    .where(and(isOfTrack, others.length > 0 ? notInArray(trackCredits.producerId, others) : undefined))
    .returning({ id: trackCredits.producerId });
  if (others.length > 0)
    await tx
      .insert(trackCredits)
      .values(others.map((id) => ({ trackId, producerId: id, createdAt: ctx.now })))
      .onConflictDoNothing();
  await tellCredited(ctx, tx, trackId);
  for (const { id } of gone) await enqueue(tx, "follow-progress", { producerId: id });
}

/** Tells those who made a published track that they are credited, once, and has all of it counted for each. */
export async function tellCredited(ctx: Ctx, tx: Tx, trackId: number): Promise<void> {
  const [track] = await tx.select().from(tracks).where(eq(tracks.id, trackId));
  if (!track || track.publishedAt === null) return;
  const credited = await tx
    .select({ id: trackCredits.producerId })
    .from(trackCredits)
    .where(eq(trackCredits.trackId, trackId));
  const data = { trackId, title: track.title, name: track.producerName };
  for (const { id } of credited) {
    if (id !== track.producerId && track.status === "published")
      await notify(ctx, tx, { userId: id, kind: "credited", data, cause: `credited:${trackId}` });
    await enqueue(tx, "follow-progress", { producerId: id });
  }
}
