import { type SQL, sql } from "drizzle-orm";
import { coupons } from "@/db/schema";

/** How a coupon stands. Only an active one can be used. */
export const COUPON_STATES = ["active", "scheduled", "used_up", "expired", "disabled"] as const;
export type CouponState = (typeof COUPON_STATES)[number];

/** A coupon's state at an instant, for a query of coupons. `used_up` says that nothing else stands against it. */
export function stateAt(now: Date): SQL<CouponState> {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`case
    when ${coupons.disabledAt} is not null then 'disabled'
    when ${coupons.expiresAt} <= ${at} then 'expired'
    when ${coupons.startsAt} > ${at} then 'scheduled'
    when ${coupons.uses} >= ${coupons.usageLimit} then 'used_up'
    else 'active' end`;
}
