import type { Db } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { Currency } from "@/lib/money";
import { discountOf } from "./discount";
import { findUsable } from "./find-usable";

/** A coupon on a price, as a purchase snapshots it. */
export type Applied = { couponId: number | null; couponCode: string | null; discountMinor: number };

export const NO_COUPON: Applied = { couponId: null, couponCode: null, discountMinor: 0 };

/** Puts a coupon on a track's price for the signed-in buyer; fails as `findUsable` does. Nothing is claimed yet. */
export async function applyCoupon(
  ctx: Ctx<Db>,
  input: Parameters<typeof findUsable>[1] & { priceMinor: number; currency: Currency },
): Promise<Applied> {
  const coupon = await findUsable(ctx, input);
  const discountMinor = discountOf(coupon, input.priceMinor, input.currency);
  if (discountMinor === null) return fail("coupon_not_applicable");
  return { couponId: coupon.id, couponCode: coupon.code, discountMinor };
}
