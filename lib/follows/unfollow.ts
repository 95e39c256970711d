import { and, eq } from "drizzle-orm";
import { follows } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { findUser } from "@/lib/profiles/find-user";
import { type FollowState, readFollow } from "./read-follow";

/** Follows somebody no longer, private or not; again it changes nothing. Fails with `not_found`. */
export async function unfollow(ctx: Ctx, input: { user: string }): Promise<FollowState> {
  const user = signedIn(ctx);
  const { id: userId } = await findUser(ctx, input);
  await ctx.db.delete(follows).where(and(eq(follows.followerId, user.id), eq(follows.followedId, userId)));
  return readFollow(ctx, { userId });
}
