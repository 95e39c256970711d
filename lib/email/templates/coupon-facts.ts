import { formatMoney } from "@/lib/money";
import type { Fact } from "./frame";

type Paid = {
  totalMinor: number;
  discount: { code: string; amountMinor: number } | null;
  currency: string;
};

/** The line that says what a coupon took off; none without one, or when it left nothing to pay. */
export function discountFacts({ totalMinor, discount, currency }: Paid): Fact[] {
  if (!discount || totalMinor === 0) return [];
  return [{ label: `Discount ${discount.code}`, value: `− ${formatMoney(discount.amountMinor, currency)}` }];
}

/** The line that says what was paid, or that a coupon paid it all. */
export function paidFact(label: string, { totalMinor, discount, currency }: Paid): Fact {
  const free = totalMinor === 0 && discount;
  return {
    label,
    value: free ? `Free with coupon ${discount.code}` : formatMoney(totalMinor, currency),
    strong: true,
  };
}
