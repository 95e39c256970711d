import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { refundPurchase as contract } from "@/lib/refunds/contract";
import { presentRefund } from "@/lib/refunds/present";
import { refundAmount } from "@/lib/refunds/refund-amount";
import { refundSale } from "@/lib/refunds/refund-sale";

export const POST = handle(contract, async (ctx, { params, body }, request) => {
  const { purchase: purchaseId } = params;
  const { amount, reason, note = "" } = body;
  const amountMinor = amount === undefined ? undefined : await refundAmount(ctx, { purchaseId, amount });
  // Should we die before the answer is kept for the key, the refund itself still knows it.
  const orderKey = request.headers.get("idempotency-key") ?? undefined;
  return succeed(presentRefund(await refundSale(ctx, { purchaseId, amountMinor, reason, note, orderKey })));
});
