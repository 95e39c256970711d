import type Stripe from "stripe";
import type { Currency } from "@/lib/money";

/** What Stripe takes for its work, in the currency it settles in: that need not be the charge's. */
export type Fee = { balanceTransaction: string; amountMinor: number; currency: Currency };

export const feeOf = ({ id, fee, currency }: Stripe.BalanceTransaction): Fee => ({
  balanceTransaction: id,
  amountMinor: fee,
  currency: currency.toUpperCase(),
});
