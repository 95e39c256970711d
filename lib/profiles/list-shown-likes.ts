import { and, desc, eq } from "drizzle-orm";
import { producers, trackLikes, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { inCatalog, listingColumns, type TrackListing, toListing } from "@/lib/tracks/listing";
import { findUser } from "./find-user";

/** What somebody likes that is in the catalog, the latest first. A private person's likes are `not_found` to others. */
export async function listShownLikes(
  ctx: Ctx,
  input: { userId: number; limit: number },
): Promise<TrackListing[]> {
  const { isOpen } = await findUser(ctx, { user: String(input.userId) });
  const isOwn = ctx.actor.kind === "user" && ctx.actor.id === input.userId;
  if (!isOpen && !isOwn) fail("not_found");
  const rows = await ctx.db
    .select(listingColumns)
    .from(trackLikes)
    .innerJoin(tracks, eq(tracks.id, trackLikes.trackId))
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(and(eq(trackLikes.userId, input.userId), inCatalog))
    .orderBy(desc(trackLikes.createdAt), desc(trackLikes.trackId))
    .limit(input.limit);
  return rows.map((row) => toListing(row, ctx.actor));
}
