import type { CouponLine } from "@/components/coupons/coupon-table";
import type { RedemptionLine } from "@/components/coupons/redemption-table";
import { amountOf } from "@/lib/coupons/coupon-terms";
import type { Redemption } from "@/lib/coupons/list-redemptions";
import type { CouponDetails, ListedCoupon } from "@/lib/coupons/read-coupon";

/** A coupon as the table shows it. */
export function presentLine({ coupon, state }: ListedCoupon): CouponLine {
  const { id, code, description, uses, usageLimit, expiresAt, amountMinor, currency } = coupon;
  return {
    id,
    code,
    description,
    discount:
      coupon.type === "fixed"
        ? { type: "fixed", minor: amountMinor ?? 0, currency: currency ?? "USD" }
        : { type: "percentage", percent: amountOf(coupon) },
    uses,
    usageLimit,
    expiresAt: expiresAt?.toISOString() ?? null,
    state,
  };
}

/** A coupon as the fields of its form hold it. */
export function presentValues({ coupon, userEmails, trackIds }: CouponDetails): Record<string, string> {
  const number = (value: number | null) => (value === null ? "" : String(value));
  const moment = (value: Date | null) => value?.toISOString().slice(0, 16) ?? "";
  return {
    code: coupon.code,
    description: coupon.description,
    amount: String(amountOf(coupon)),
    unit: coupon.currency ?? "%",
    usage_limit: number(coupon.usageLimit),
    per_user_limit: number(coupon.perUserLimit),
    starts_at: moment(coupon.startsAt),
    expires_at: moment(coupon.expiresAt),
    user_emails: userEmails.join("\n"),
    track_ids: trackIds.join(" "),
  };
}

/** A redemption as the table shows it. */
export const presentRedemption = ({ purchase, buyer }: Redemption): RedemptionLine => ({
  purchaseId: purchase.id,
  reference: purchase.reference,
  title: purchase.track.title,
  buyer: buyer.name,
  email: buyer.email,
  status: purchase.status,
  discountMinor: purchase.discountMinor,
  totalMinor: purchase.totalMinor,
  currency: purchase.currency,
  createdAt: purchase.createdAt.toISOString(),
});
