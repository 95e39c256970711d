import { REFUND_STATES, type RefundState } from "@/lib/refunds/search-refunds";

const LABELS: Record<RefundState, string> = {
  requested: "Pending",
  failed: "Failed",
  unsettled: "Seller’s part to follow",
  succeeded: "Refunded",
};

/** What one can look for. */
export const STATES = REFUND_STATES.map((value) => ({ value, label: LABELS[value] }));

export const stateOf = (status: string): RefundState | undefined =>
  REFUND_STATES.find((each) => each === status);
