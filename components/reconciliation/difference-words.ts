export type DifferenceKind = "missing" | "extra" | "amount" | "currency";

/** What a kind of difference means, and what a person does about it. */
export const DIFFERENCE_WORDS: Record<DifferenceKind, { name: string; means: string; next: string }> = {
  missing: {
    name: "Not at Stripe",
    means: "The books say that this money moved, and no balance transaction at Stripe stands for it.",
    next: "Look the object up in Stripe's dashboard by the id in the cause. If it is there, run again; if it is not, find out who wrote the ledger transaction.",
  },
  extra: {
    name: "Not in the books",
    means: "Money moved on a balance at Stripe, and no sale, refund, dispute or payout of ours explains it.",
    next: "Open the balance transaction in Stripe's dashboard. A charge, transfer or correction made there by hand is usually why: reverse it there, or have it booked.",
  },
  amount: {
    name: "Another amount",
    means: "Both sides know of it and disagree about how much.",
    next: "Compare the order with the payment in Stripe's dashboard. Where a seller holds more or less of a sale than the books say, the share could not be moved yet: their balance may be too low.",
  },
  currency: {
    name: "Another currency",
    means: "Both sides know of it, in different currencies.",
    next: "Stripe may have settled in another currency than the sale was made in. Check the account's settlement currencies.",
  },
};
