import type { Currency } from "@/lib/money";
import { portion } from "@/lib/money";
import type { Entry } from "./post";

// How a sale and what can follow it stand in the books. Clearing is what lies at Stripe; payable is what we owe the
// seller. The legs of each list sum to zero.

export type SaleAmounts = {
  sellerId: number;
  currency: Currency;
  totalMinor: number;
  feeMinor: number;
  shareMinor: number;
};

/** The buyer's money came in: our fee is earned, the share is owed. */
export function saleEntries({ sellerId, totalMinor, feeMinor, shareMinor }: SaleAmounts): Entry[] {
  return [
    { account: "clearing", amountMinor: totalMinor },
    { account: "platform_revenue", amountMinor: -feeMinor },
    { account: "seller_payable", sellerId, amountMinor: -shareMinor },
  ];
}

/** What Stripe keeps for its work; the platform carries it (facts §1). */
export function stripeFeeEntries(feeMinor: number): Entry[] {
  return [
    { account: "stripe_fees", amountMinor: feeMinor },
    { account: "clearing", amountMinor: -feeMinor },
  ];
}

/** What a refund takes from whom. */
export type RefundSplit = { amountMinor: number; feeMinor: number; shareMinor: number };

/**
 * How much of fee and share goes back with the step from `before` to `after` refunded in total. Proportional and
 * cumulative, so that many partial refunds equal one full refund and the last takes the remainder (facts §1).
 * `feeBefore` is what of the fee has really gone back, where a refund that failed in between left a cent's difference.
 */
export function refundSplit(
  sale: SaleAmounts,
  before: number,
  after: number,
  feeBefore: number = feeAt(sale, before),
): RefundSplit {
  const amountMinor = after - before;
  const feeMinor = Math.min(Math.max(feeAt(sale, after) - feeBefore, 0), amountMinor);
  return { amountMinor, feeMinor, shareMinor: amountMinor - feeMinor };
}

const feeAt = ({ feeMinor, totalMinor }: SaleAmounts, refunded: number): number =>
  portion(feeMinor, refunded, totalMinor, "half_up");

/** Money went back to the buyer: out of our fee and out of the seller's share. */
export function refundEntries(
  { sellerId }: Pick<SaleAmounts, "sellerId">,
  { amountMinor, feeMinor, shareMinor }: RefundSplit,
): Entry[] {
  return [
    { account: "clearing", amountMinor: -amountMinor },
    { account: "platform_revenue", amountMinor: feeMinor },
    { account: "seller_payable", sellerId, amountMinor: shareMinor },
  ];
}

/** The buyer's bank sent it back while the sale stands: exactly what the refund took is share and fee again. */
export function refundFailedEntries(sale: Pick<SaleAmounts, "sellerId">, split: RefundSplit): Entry[] {
  return refundEntries(sale, split).map((entry) => ({ ...entry, amountMinor: 0 - entry.amountMinor }));
}

/** Money came in that is no sale: held apart until it goes back, or a person decides. */
export function receivedEntries(amountMinor: number): Entry[] {
  return [
    { account: "clearing", amountMinor },
    { account: "unearned", amountMinor: -amountMinor },
  ];
}

/** Such money went back to the buyer. */
export function returnedEntries(amountMinor: number): Entry[] {
  return receivedEntries(-amountMinor);
}

/** A dispute was opened: Stripe takes the money back for now, and the seller's share is held. */
export function disputeOpenedEntries(sale: SaleAmounts, amountMinor: number, heldMinor: number): Entry[] {
  return [
    { account: "clearing", amountMinor: -amountMinor },
    { account: "dispute_losses", amountMinor },
    { account: "seller_payable", sellerId: sale.sellerId, amountMinor: heldMinor },
    { account: "seller_held", sellerId: sale.sellerId, amountMinor: -heldMinor },
  ];
}

/** Won: the money is back, and the seller's share is free again. */
export function disputeWonEntries(sale: SaleAmounts, amountMinor: number, heldMinor: number): Entry[] {
  return disputeOpenedEntries(sale, amountMinor, heldMinor).map((entry) => ({
    ...entry,
    amountMinor: -entry.amountMinor,
  }));
}

/**
 * Lost: what was held of the seller's share goes, and `coveredBy` bears the rest of what the buyer's bank keeps: our
 * fee, or the payment itself where it never became a sale.
 */
export function disputeLostEntries(
  sale: SaleAmounts,
  amountMinor: number,
  heldMinor: number,
  coveredBy: "platform_revenue" | "unearned" = "platform_revenue",
): Entry[] {
  return [
    { account: "dispute_losses", amountMinor: -amountMinor },
    { account: coveredBy, amountMinor: amountMinor - heldMinor },
    { account: "seller_held", sellerId: sale.sellerId, amountMinor: heldMinor },
  ];
}
