import { and, desc, eq } from "drizzle-orm";
import { collectionLikes, collections, producers, trackLikes } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { collectionColumns, onShow, shownTracks } from "@/lib/collections/collection";
import type { CollectionListing } from "@/lib/collections/list-collections";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { type KeptTrack, keptTracks } from "@/lib/tracks/kept-tracks";

type Paging = { limit: number; cursor?: string | undefined };
export type LikedTrack = { kept: KeptTrack; likedAt: Date };
export type LikedCollection = CollectionListing & { likedAt: Date };

/** The tracks that the signed-in person likes, the latest first. Fails with `plan_required`. */
export async function listLikedTracks(
  ctx: Ctx,
  { limit, cursor }: Paging,
): Promise<{ rows: LikedTrack[]; nextCursor: string | null }> {
  const { id: userId } = await requireCapability(ctx, "like");
  const { trackId, createdAt } = trackLikes;
  const found = await ctx.db
    .select({ trackId, likedAt: createdAt })
    .from(trackLikes)
    .where(and(eq(trackLikes.userId, userId), cursor ? behind(cursor, createdAt, trackId) : undefined))
    .orderBy(desc(createdAt), desc(trackId))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const kept = await keptTracks(ctx, { trackIds: page.map((row) => row.trackId) });
  const last = page.at(-1);
  return {
    rows: page.flatMap(({ likedAt }, place) => {
      const track = kept[place];
      return track ? [{ kept: track, likedAt }] : [];
    }),
    nextCursor: found.length > limit && last ? cursorAt(last.likedAt, last.trackId) : null,
  };
}

/** The collections that the signed-in person likes, as far as they are on show, the latest first. Fails with `plan_required`. */
export async function listLikedCollections(
  ctx: Ctx,
  { limit, cursor }: Paging,
): Promise<{ rows: LikedCollection[]; nextCursor: string | null }> {
  const { id: userId } = await requireCapability(ctx, "like");
  const { collectionId, createdAt } = collectionLikes;
  const found = await ctx.db
    .select({ ...collectionColumns, shown: shownTracks, likedAt: createdAt })
    .from(collectionLikes)
    .innerJoin(collections, eq(collections.id, collectionId))
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .where(
      and(
        eq(collectionLikes.userId, userId),
        onShow(ctx.db),
        cursor ? behind(cursor, createdAt, collectionId) : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(collectionId))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last ? cursorAt(last.likedAt, last.id) : null };
}
