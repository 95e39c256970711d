import type { payouts } from "@/db/schema";

export type Payout = typeof payouts.$inferSelect;
export type PayoutStatus = Payout["status"];

/** A payout only goes on, and may fail at any point, also after it was paid: the bank sends it back (facts §1). */
const ORDER: Record<PayoutStatus, number> = { pending: 0, in_transit: 1, paid: 2, failed: 3, canceled: 3 };

/** On its way: what becomes of it is still to be heard. */
export const UNDER_WAY: readonly PayoutStatus[] = ["pending", "in_transit"];

/** Came back: its money is the seller's balance again. */
export const RETURNED: readonly PayoutStatus[] = ["failed", "canceled"];

/** Whether a payout moves from one to the other. What was read before and told later moves nothing back. */
export const goesOn = (from: PayoutStatus, to: PayoutStatus): boolean => ORDER[to] > ORDER[from];
