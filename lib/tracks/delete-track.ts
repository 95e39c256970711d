import { and, eq, ne } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { licenseCertificates, purchases, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { followMakers } from "@/lib/credits/follow-makers";
import { fail } from "@/lib/errors";
import { holdUnsoldTrack } from "./own-track";

/**
 * Deletes one's track, which nobody ever licensed or paid for: else it is only unpublished, because certificates and
 * books speak of it. Fails with `not_found`, `track_sold` and `track_in_use`.
 */
export async function deleteTrack(ctx: Ctx, { trackId }: { trackId: number }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    const { title } = await holdUnsoldTrack(tx, { trackId, producerId });
    if (await isInUse(tx, trackId)) fail("track_in_use");
    await tx.update(tracks).set({ status: "deleted" }).where(eq(tracks.id, trackId));
    await followMakers(tx, trackId);
    await audit(ctx, tx, "track.deleted", `track:${trackId}`, { title });
  });
}

async function isInUse(tx: Tx, trackId: number): Promise<boolean> {
  const [licensed] = await tx
    .select({ id: licenseCertificates.id })
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, trackId))
    .limit(1);
  const [bought] = await tx
    .select({ id: purchases.id })
    .from(purchases)
    .where(and(eq(purchases.trackId, trackId), ne(purchases.status, "canceled")))
    .limit(1);
  return licensed !== undefined || bought !== undefined;
}
