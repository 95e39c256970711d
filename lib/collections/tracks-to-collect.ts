import { and, desc, eq, ne, or, sql } from "drizzle-orm";
import { trackCredits, tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { inCatalog } from "@/lib/tracks/listing";
import { type CollectedTrack, collectedColumns, toCollected } from "./read-own-collection";

const MOST = 500;

/**
 * What the signed-in producer can put into a collection: their own tracks, and published ones with them on it. What
 * others can hear stands first, each group with the newest first.
 */
export async function tracksToCollect(ctx: Ctx): Promise<CollectedTrack[]> {
  const { id: producerId } = asProducer(ctx);
  const rows = await ctx.db
    .select(collectedColumns)
    .from(trackCredits)
    .innerJoin(tracks, eq(tracks.id, trackCredits.trackId))
    .where(
      and(
        eq(trackCredits.producerId, producerId),
        ne(tracks.status, "deleted"),
        or(eq(tracks.producerId, producerId), eq(tracks.status, "published")),
      ),
    )
    .orderBy(desc(sql`${inCatalog}`), desc(tracks.id))
    .limit(MOST);
  return rows.map(toCollected);
}
