import { Money } from "@/components/ui/money";

export type DiscountShown =
  | { type: "percentage"; percent: number }
  | { type: "fixed"; minor: number; currency: string };

/** What a coupon takes off: `20 %`, or an amount in its currency. */
export function CouponDiscount(discount: DiscountShown) {
  if (discount.type === "fixed") return <Money minor={discount.minor} currency={discount.currency} />;
  return <span className="figures whitespace-nowrap">{discount.percent} %</span>;
}
