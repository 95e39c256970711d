import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { followMakers } from "@/lib/credits/follow-makers";
import { tellMakers } from "@/lib/credits/tell-makers";
import { orderNews } from "@/lib/follows/order-news";
import { holdUnsoldTrack, type OwnTrack, ownTrack } from "./own-track";

/**
 * Puts one's track into the catalog. The first time counts as its upload, and followers and those credited are told;
 * once more changes nothing. Whether it can also be bought is said by its obstacle. Fails with `not_found` and
 * `track_sold`.
 */
export async function publishTrack(ctx: Ctx, { trackId }: { trackId: number }): Promise<OwnTrack> {
  const { id: producerId } = asProducer(ctx);
  return transaction(ctx.db, async (tx) => {
    const track = await holdUnsoldTrack(tx, { trackId, producerId });
    const { status, publishedAt } = track;
    if (status !== "published") {
      await tx
        .update(tracks)
        .set({ status: "published", publishedAt: publishedAt ?? ctx.now })
        .where(eq(tracks.id, trackId));
      if (publishedAt === null) {
        await orderNews(tx, { trackId });
        await tellMakers(ctx, tx, track);
      }
      await followMakers(tx, trackId);
      await audit(ctx, tx, "track.published", `track:${trackId}`);
    }
    return ownTrack(tx, { trackId, producerId });
  });
}
