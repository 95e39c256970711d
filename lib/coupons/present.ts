import { sampleTime } from "@/lib/api/shapes";
import { toDecimal } from "@/lib/money";
import { amountOf } from "./coupon-terms";
import type { Redemption } from "./list-redemptions";
import type { CouponDetails, ListedCoupon } from "./read-coupon";
import type { Validated } from "./validate-coupon";

/** As document 000 samples it: no envelope. */
export function presentValidated({ coupon, currency, priceMinor, discountMinor }: Validated) {
  const decimal = (minor: number | null) => (minor === null ? null : toDecimal(minor, currency));
  const { id, code, type } = coupon;
  return {
    status: "success" as const,
    coupon: { id, code, type, amount: amountOf(coupon) },
    discount_amount: decimal(discountMinor),
    final_amount: decimal(priceMinor === null ? null : priceMinor - discountMinor),
    savings: decimal(discountMinor),
    valid: true as const,
  };
}

/** One coupon of a list. */
export const presentCoupon = ({ coupon, state }: ListedCoupon) => ({
  id: coupon.id,
  code: coupon.code,
  description: coupon.description,
  type: coupon.type,
  amount: amountOf(coupon),
  currency: coupon.currency,
  usage_limit: coupon.usageLimit,
  per_user_limit: coupon.perUserLimit,
  uses: coupon.uses,
  starts_at: coupon.startsAt && sampleTime(coupon.startsAt),
  expires_at: coupon.expiresAt && sampleTime(coupon.expiresAt),
  status: state,
  created_at: sampleTime(coupon.createdAt),
  updated_at: sampleTime(coupon.updatedAt),
});

/** One coupon with whom and what it is for. */
export const presentDetails = (details: CouponDetails) => ({
  ...presentCoupon(details),
  user_emails: details.userEmails,
  track_ids: details.trackIds,
});

/** One purchase that holds a use. */
export const presentRedemption = ({ purchase, buyer }: Redemption) => ({
  purchase_id: purchase.id,
  reference: purchase.reference,
  buyer_name: buyer.name,
  buyer_email: buyer.email,
  track_id: purchase.trackId,
  track_name: purchase.track.title,
  base_price: toDecimal(purchase.priceMinor, purchase.currency),
  discount_amount: toDecimal(purchase.discountMinor, purchase.currency),
  total_amount: toDecimal(purchase.totalMinor, purchase.currency),
  currency: purchase.currency,
  status: purchase.status,
  purchased_at: purchase.succeededAt && sampleTime(purchase.succeededAt),
  created_at: sampleTime(purchase.createdAt),
});
