import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { collectionLikes, trackLikes } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";

/** How a track or collection stands: whether the one who asks likes it, and how many do. */
export type LikeState = { liked: boolean; likes: number };

/** Of a track, whether it may be seen or not. */
export function trackLikeState(ctx: Ctx<Db>, trackId: number): Promise<LikeState> {
  return stateOf(ctx, trackLikes, eq(trackLikes.trackId, trackId));
}

/** Of a collection, whether it may be seen or not. */
export function collectionLikeState(ctx: Ctx<Db>, collectionId: number): Promise<LikeState> {
  return stateOf(ctx, collectionLikes, eq(collectionLikes.collectionId, collectionId));
}

async function stateOf(
  { actor, db }: Ctx<Db>,
  table: typeof trackLikes | typeof collectionLikes,
  of: ReturnType<typeof eq>,
): Promise<LikeState> {
  const askerId = actor.kind === "user" ? actor.id : null;
  const [state] = await db
    .select({
      likes: count(),
      liked: sql<boolean>`coalesce(bool_or(${table.userId} = ${askerId}::bigint), false)`,
    })
    .from(table)
    .where(of);
  return state ?? { liked: false, likes: 0 };
}

export type Liked = { trackIds: number[]; collectionIds: number[] };

/** Which of these the one who asks likes; a stranger likes nothing yet. */
export async function likedAmong({ actor, db }: Ctx<Db>, { trackIds, collectionIds }: Liked): Promise<Liked> {
  if (actor.kind !== "user") return { trackIds: [], collectionIds: [] };
  const [tracks, collections] = await Promise.all([
    db
      .select({ id: trackLikes.trackId })
      .from(trackLikes)
      .where(and(eq(trackLikes.userId, actor.id), inArray(trackLikes.trackId, trackIds))),
    db
      .select({ id: collectionLikes.collectionId })
      .from(collectionLikes)
      .where(and(eq(collectionLikes.userId, actor.id), inArray(collectionLikes.collectionId, collectionIds))),
  ]);
  return { trackIds: tracks.map(({ id }) => id), collectionIds: collections.map(({ id }) => id) };
}
