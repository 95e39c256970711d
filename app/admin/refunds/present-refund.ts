import type { RefundLine } from "@/components/admin/refund-table";
import { refundFailureWords, refundReasonWords } from "@/lib/refunds/refund-words";
import type { FoundRefund } from "@/lib/refunds/search-refunds";

/** A refund as the table shows it. */
export const presentRefund = ({ refund, reference, title }: FoundRefund): RefundLine => ({
  id: refund.id,
  purchaseId: refund.purchaseId,
  reference,
  title,
  status: refund.status,
  reason: refundReasonWords[refund.reason],
  note: refund.note,
  failure: refund.failure && refundFailureWords(refund.failure),
  amountMinor: refund.amountMinor,
  feeMinor: refund.feeMinor,
  shareMinor: refund.shareMinor,
  currency: refund.currency,
  createdAt: refund.createdAt.toISOString(),
  settled: refund.settledAt !== null,
});
