import type { DisputeLine } from "@/components/admin/dispute-table";
import { disputeReasonWords } from "@/lib/disputes/dispute-words";
import type { FoundDispute } from "@/lib/disputes/search-disputes";

/** A dispute as the table shows it. */
export const presentDispute = (found: FoundDispute): DisputeLine => {
  const { dispute, reference, title, hasEvidence } = found;
  return {
    id: dispute.id,
    purchaseId: dispute.purchaseId,
    reference,
    title,
    outcome: dispute.outcome,
    reason: disputeReasonWords(dispute.reason),
    status: dispute.status.replace("warning_", "").replaceAll("_", " "),
    amountMinor: dispute.amountMinor,
    heldMinor: dispute.heldMinor,
    currency: dispute.currency,
    openedAt: dispute.openedAt.toISOString(),
    dueBy: dispute.closedAt ? null : (dispute.evidenceDueBy?.toISOString() ?? null),
    waiting: waitingFor(dispute),
    hasEvidence,
  };
};

function waitingFor({ outcome, heldMinor, reversalId, returnId }: FoundDispute["dispute"]): string | null {
  if (heldMinor > 0 && !reversalId) return "The held share is still with the seller at Stripe.";
  if (outcome === "won" && reversalId && !returnId) return "The seller’s share is still to go back to them.";
  return null;
}
