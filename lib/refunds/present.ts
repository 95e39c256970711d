import { sampleTime } from "@/lib/api/shapes";
import type { DisputeRow } from "@/lib/disputes/search-disputes";
import { toDecimal } from "@/lib/money";
import type { InspectedPurchase } from "@/lib/purchases/inspect-purchase";
import { presentPurchase } from "@/lib/purchases/present";
import type { RefundRow } from "./refund-rows";

export const presentRefund = ({ currency, ...refund }: RefundRow) => ({
  id: refund.id,
  amount: toDecimal(refund.amountMinor, currency),
  fee_returned: toDecimal(refund.feeMinor, currency),
  share_returned: toDecimal(refund.shareMinor, currency),
  currency,
  reason: refund.reason,
  note: refund.note,
  status: refund.status,
  failure: refund.failure,
  stripe_id: refund.stripeId,
  created_at: sampleTime(refund.createdAt),
  settled_at: refund.settledAt && sampleTime(refund.settledAt),
});

const presentDispute = ({ currency, ...dispute }: DisputeRow) => ({
  id: dispute.id,
  amount: toDecimal(dispute.amountMinor, currency),
  held_amount: toDecimal(dispute.heldMinor, currency),
  currency,
  reason: dispute.reason,
  status: dispute.status,
  outcome: dispute.outcome,
  evidence_due_by: dispute.evidenceDueBy && sampleTime(dispute.evidenceDueBy),
  opened_at: sampleTime(dispute.openedAt),
  closed_at: dispute.closedAt && sampleTime(dispute.closedAt),
});

/** A purchase as the platform's admin reads it at the API. */
export const presentInspected = ({ purchase, certificate, buyer, left, ...more }: InspectedPurchase) => ({
  ...presentPurchase({ purchase, certificateId: certificate?.id ?? null }),
  buyer_name: buyer.name,
  buyer_email: buyer.email,
  platform_fee: toDecimal(purchase.feeMinor, purchase.currency),
  artist_share: toDecimal(purchase.shareMinor, purchase.currency),
  refundable_amount: toDecimal(Math.max(0, left.leftMinor), left.currency),
  stripe_payment_intent: purchase.intentId,
  refunds: more.refunds.map(presentRefund),
  disputes: more.disputes.map(presentDispute),
});
