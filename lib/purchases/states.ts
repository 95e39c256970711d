import type { purchases } from "@/db/schema";

export type PurchaseStatus = typeof purchases.$inferSelect.status;

/**
 * The moves a purchase may make; a trigger holds the database to the same table. It never goes back: `canceled →
 * succeeded` is a payment that came through after all while the track was still free, `disputed → succeeded` a
 * dispute won.
 */
export const MOVES: Record<PurchaseStatus, readonly PurchaseStatus[]> = {
  pending: ["succeeded", "canceled", "review", "refunding"],
  canceled: ["succeeded", "refunding"],
  review: ["succeeded", "refunding"],
  refunding: ["refunded"],
  succeeded: ["disputed", "refunded"],
  disputed: ["succeeded", "refunded", "charged_back"],
  refunded: [],
  charged_back: [],
};

/** States in which the buyer holds the track or is about to: at most one such purchase a track. */
export const LIVE: readonly PurchaseStatus[] = ["pending", "succeeded", "disputed", "review"];

/** States in which the rights were paid for and still stand, a dispute pending included. */
export const OWNED: readonly PurchaseStatus[] = ["succeeded", "disputed"];
