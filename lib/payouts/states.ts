import type { payouts } from "@/db/schema";

export type Payout = typeof payouts.$inferSelect;
export type PayoutStatus = Payout["status"];

/**
 * The moves a payout may make; a trigger holds the database to the same table. It only goes on, and may come back at
 * any point, also after it was paid: the bank returns it days later (facts §1).
 */
export const MOVES: Record<PayoutStatus, readonly PayoutStatus[]> = {
  pending: ["in_transit", "paid", "failed", "canceled"],
  in_transit: ["paid", "failed", "canceled"],
  paid: ["failed", "canceled"],
  failed: [],
  canceled: [],
};

/** On its way: what becomes of it is still to be heard. */
export const UNDER_WAY: readonly PayoutStatus[] = ["pending", "in_transit"];

/** Came back: its money is the seller's balance again. */
export const RETURNED: readonly PayoutStatus[] = ["failed", "canceled"];

/** Whether a payout moves from one to the other. What was read before and told later moves nothing back. */
export const goesOn = (from: PayoutStatus, to: PayoutStatus): boolean => MOVES[from].includes(to);
