import type { Entry } from "./post";

// How a payout stands in the books. A seller's accounts are ours to owe: what is theirs is negative. `paid_out` is what
// has left Stripe. The legs of each list sum to zero, and what a seller's accounts hold together never changes.

/** Stripe has taken it off the seller's balance: no longer payable, on its way. */
export function payoutMadeEntries(sellerId: number, amountMinor: number): Entry[] {
  return [
    { account: "seller_payable", sellerId, amountMinor },
    { account: "seller_in_transit", sellerId, amountMinor: -amountMinor },
  ];
}

/** The bank has it: it lies at Stripe no more. */
export function payoutPaidEntries(sellerId: number, amountMinor: number): Entry[] {
  return [
    { account: "seller_in_transit", sellerId, amountMinor },
    { account: "seller_paid", sellerId, amountMinor: -amountMinor },
    { account: "paid_out", amountMinor },
    { account: "clearing", amountMinor: -amountMinor },
  ];
}

/** The bank sent it back, or it was canceled: all that was written is taken back, also after it was paid. */
export function payoutReturnedEntries(sellerId: number, amountMinor: number, wasPaid: boolean): Entry[] {
  return [
    ...payoutMadeEntries(sellerId, -amountMinor),
    ...(wasPaid ? payoutPaidEntries(sellerId, -amountMinor) : []),
  ];
}
