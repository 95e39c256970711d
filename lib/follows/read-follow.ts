import { and, count, eq } from "drizzle-orm";
import { follows } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";

export type FollowState = {
  /** Whether the one who asks follows them. */
  following: boolean;
  followers: number;
  /** How many they follow. */
  follows: number;
};

/** How a person stands among followers, and whether whoever asks is one of them. */
export async function readFollow(ctx: Ctx, input: { userId: number }): Promise<FollowState> {
  const asker = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const [followers, followed, own] = await Promise.all([
    ctx.db.select({ total: count() }).from(follows).where(eq(follows.followedId, input.userId)),
    ctx.db.select({ total: count() }).from(follows).where(eq(follows.followerId, input.userId)),
    asker === null
      ? []
      : ctx.db
          .select({ id: follows.followerId })
          .from(follows)
          .where(and(eq(follows.followerId, asker), eq(follows.followedId, input.userId))),
  ]);
  return {
    following: own.length > 0,
    followers: followers[0]?.total ?? 0,
    follows: followed[0]?.total ?? 0,
  };
}
