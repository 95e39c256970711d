import type { coupons } from "@/db/schema";
import { type Currency, portion } from "@/lib/money";

export type Coupon = typeof coupons.$inferSelect;
export type Discount = Pick<Coupon, "type" | "bps" | "amountMinor" | "currency">;

/**
 * What a coupon takes off a price, in minor units (facts §1): a percentage is rounded down, a fixed amount never takes
 * more than the price. Null when a fixed amount is in another currency.
 */
export function discountOf(coupon: Discount, priceMinor: number, currency: Currency): number | null {
  if (coupon.type === "percentage") return portion(priceMinor, coupon.bps ?? 0, 10_000, "floor");
  return coupon.currency === currency ? Math.min(coupon.amountMinor ?? 0, priceMinor) : null;
}
