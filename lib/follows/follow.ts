import { transaction } from "@/db/client";
import { follows } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { HOUR } from "@/lib/clock";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { notify } from "@/lib/notifications/notify";
import { findUser } from "@/lib/profiles/find-user";
import { type FollowState, readFollow } from "./read-follow";

const FOLLOWS_AN_HOUR = 100;

/**
 * Follows a person or a producer, who is one; again it changes nothing, and tells nobody again. Fails with `not_found`,
 * `own_profile`, `profile_private` (a producer's profile is never private), or `rate_limited`.
 */
export async function follow(ctx: Ctx, input: { user: string }): Promise<FollowState> {
  const user = await requireCapability(ctx, "follow");
  const followed = await findUser(ctx, input);
  if (followed.id === user.id) fail("own_profile");
  const { following } = await readFollow(ctx, { userId: followed.id });
  if (!following) {
    if (!followed.isOpen) fail("profile_private");
    await requireWithin(ctx.db, `follow:user:${user.id}`, FOLLOWS_AN_HOUR, HOUR, ctx.now);
    await transaction(ctx.db, async (tx) => {
      await tx
        .insert(follows)
        .values({ followerId: user.id, followedId: followed.id, createdAt: ctx.now })
        .onConflictDoNothing();
      await notify(ctx, tx, {
        userId: followed.id,
        kind: "new_follower",
        data: { name: user.name },
        cause: `follow:${user.id}`,
      });
    });
  }
  return readFollow(ctx, { userId: followed.id });
}
