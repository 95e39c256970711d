import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { followMakers } from "@/lib/credits/follow-makers";
import { holdUnsoldTrack, type OwnTrack, ownTrack } from "./own-track";

/**
 * Takes one's track out of the catalog; what was licensed stays licensed. A draft stays one, and again changes nothing.
 * Fails with `not_found` and `track_sold`.
 */
export async function unpublishTrack(ctx: Ctx, { trackId }: { trackId: number }): Promise<OwnTrack> {
  const { id: producerId } = asProducer(ctx);
  return transaction(ctx.db, async (tx) => {
    const { status } = await holdUnsoldTrack(tx, { trackId, producerId });
    if (status === "published") {
      await tx.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, trackId));
      await followMakers(tx, trackId);
      await audit(ctx, tx, "track.unpublished", `track:${trackId}`);
    }
    return ownTrack(tx, { trackId, producerId });
  });
}
