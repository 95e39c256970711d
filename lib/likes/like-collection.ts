import { and, eq, or } from "drizzle-orm";
import { collectionLikes, collections, producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { onShow } from "@/lib/collections/collection";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { collectionLikeState, type LikeState } from "./read-likes";

type Input = { collectionId: number };

/** Likes a collection; again it changes nothing. Fails with `plan_required` and `not_found`. */
export async function likeCollection(ctx: Ctx, { collectionId }: Input): Promise<LikeState> {
  const user = await requireCapability(ctx, "like");
  await requireVisible(ctx, collectionId);
  await ctx.db
    .insert(collectionLikes)
    .values({ userId: user.id, collectionId, createdAt: ctx.now })
    .onConflictDoNothing();
  return collectionLikeState(ctx, collectionId);
}

/** Likes it no more, also when it has left since. Fails with `plan_required` and `not_found`. */
export async function unlikeCollection(ctx: Ctx, { collectionId }: Input): Promise<LikeState> {
  const user = await requireCapability(ctx, "like");
  const gone = await ctx.db
    .delete(collectionLikes)
    .where(and(eq(collectionLikes.userId, user.id), eq(collectionLikes.collectionId, collectionId)))
    .returning({ collectionId: collectionLikes.collectionId });
  if (gone.length === 0) await requireVisible(ctx, collectionId);
  return collectionLikeState(ctx, collectionId);
}

/** Whether a collection is liked, and by how many. Fails with `not_found`. */
export async function readCollectionLike(ctx: Ctx, { collectionId }: Input): Promise<LikeState> {
  await requireVisible(ctx, collectionId);
  return collectionLikeState(ctx, collectionId);
}

/** What is not on show is for its producer only. */
async function requireVisible({ actor, db }: Ctx, collectionId: number): Promise<void> {
  const isOwn = actor.kind === "user" ? eq(collections.producerId, actor.id) : undefined;
  const [visible] = await db
    .select({ id: collections.id })
    .from(collections)
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .where(and(eq(collections.id, collectionId), or(onShow(db), isOwn)));
  if (!visible) fail("not_found");
}
