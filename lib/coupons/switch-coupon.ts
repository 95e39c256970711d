import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { transaction } from "@/db/client";
import { coupons } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { type CouponDetails, readCoupon } from "./read-coupon";

/** An administrator stops a coupon at once; open checkouts keep their discount. Again it changes nothing. */
export async function disableCoupon(ctx: Ctx, input: { couponId: number }): Promise<CouponDetails> {
  return switchCoupon(ctx, input.couponId, false);
}

/** An administrator lets a disabled coupon be used again, within its limits and times. */
export async function enableCoupon(ctx: Ctx, input: { couponId: number }): Promise<CouponDetails> {
  return switchCoupon(ctx, input.couponId, true);
}

async function switchCoupon(ctx: Ctx, couponId: number, on: boolean): Promise<CouponDetails> {
  asAdmin(ctx);
  await transaction(ctx.db, async (tx) => {
    const switched = await tx
      .update(coupons)
      .set({ disabledAt: on ? null : ctx.now, updatedAt: ctx.now })
      .where(and(eq(coupons.id, couponId), on ? isNotNull(coupons.disabledAt) : isNull(coupons.disabledAt)))
      .returning({ id: coupons.id });
    if (switched.length)
      await audit(ctx, tx, on ? "coupon.enabled" : "coupon.disabled", `coupon:${couponId}`);
  });
  return readCoupon(ctx, { couponId });
}
