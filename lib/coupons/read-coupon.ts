import { eq } from "drizzle-orm";
import { coupons, couponTracks, couponUsers, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { Coupon } from "./discount";
import { type CouponState, stateAt } from "./state";

export type ListedCoupon = { coupon: Coupon; state: CouponState };
export type CouponDetails = ListedCoupon & { userEmails: string[]; trackIds: number[] };

/** One coupon for an administrator, with whom and what it is for. */
export async function readCoupon(ctx: Ctx, { couponId }: { couponId: number }): Promise<CouponDetails> {
  asAdmin(ctx);
  const [found] = await ctx.db
    .select({ coupon: coupons, state: stateAt(ctx.now) })
    .from(coupons)
    .where(eq(coupons.id, couponId));
  if (!found) return fail("not_found");
  const [people, beats] = await Promise.all([
    ctx.db
      .select({ email: users.email })
      .from(couponUsers)
      .innerJoin(users, eq(users.id, couponUsers.userId))
      .where(eq(couponUsers.couponId, couponId))
      .orderBy(users.email),
    ctx.db
      .select({ id: couponTracks.trackId })
      .from(couponTracks)
      .where(eq(couponTracks.couponId, couponId))
      .orderBy(couponTracks.trackId),
  ]);
  return { ...found, userEmails: people.map(({ email }) => email), trackIds: beats.map(({ id }) => id) };
}
