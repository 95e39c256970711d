import type { Entry } from "./post";

// How subscriptions stand in the books. `pool` is what we owe the producers together, before each one's part of it lies
// on their own account. The legs of each list sum to zero.

/** A subscriber paid an invoice: our fee is earned, the rest is the producers'. */
export function invoiceEntries(feeMinor: number, poolMinor: number): Entry[] {
  return [
    { account: "clearing", amountMinor: feeMinor + poolMinor },
    { account: "platform_revenue", amountMinor: -feeMinor },
    { account: "pool", amountMinor: -poolMinor },
  ];
}

/**
 * Money of an invoice went back to the subscriber. The platform bears it: what a month brought the producers was
 * divided long before, by what was heard in it.
 */
export function invoiceRefundEntries(amountMinor: number): Entry[] {
  return [
    { account: "clearing", amountMinor: -amountMinor },
    { account: "platform_revenue", amountMinor },
  ];
}

/** A subscriber's bank took an invoice's money back for now. */
export function invoiceDisputedEntries(amountMinor: number): Entry[] {
  return [
    { account: "clearing", amountMinor: -amountMinor },
    { account: "dispute_losses", amountMinor },
  ];
}

/** It kept the money: the platform bears it. */
export function invoiceLostEntries(amountMinor: number): Entry[] {
  return [
    { account: "dispute_losses", amountMinor: -amountMinor },
    { account: "platform_revenue", amountMinor },
  ];
}

/** Shares of a producer lie on their account at Stripe now: theirs, and in no payout yet. */
export function poolTransferEntries(sellerId: number, amountMinor: number): Entry[] {
  return [
    { account: "pool", amountMinor },
    { account: "seller_payable", sellerId, amountMinor: -amountMinor },
  ];
}
