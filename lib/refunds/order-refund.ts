import type { Tx } from "@/db/client";
import { refunds } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Currency } from "@/lib/money";
import type { Purchase } from "@/lib/purchases/standing";

export type RefundReason = typeof refunds.$inferSelect.reason;
type Order = {
  amountMinor: number;
  currency: Currency;
  reason: RefundReason;
  note?: string;
  by?: number;
  orderKey?: string | undefined;
};

/** Writes down a refund that Stripe is to make, and orders the job that has it made: both or neither. */
export async function orderRefund(ctx: Ctx, tx: Tx, purchase: Purchase, order: Order) {
  const { amountMinor, currency, reason, note = "", by = null, orderKey } = order;
  const [ordered] = await tx
    .insert(refunds)
    .values({
      purchaseId: purchase.id,
      sellerId: purchase.sellerId,
      currency,
      amountMinor,
      reason,
      note,
      requestedBy: by,
      orderKey,
      createdAt: ctx.now,
    })
    .returning();
  if (!ordered) throw new Error(`no refund of purchase ${purchase.id} was noted`);
  await enqueue(tx, "make-refund", { refundId: ordered.id });
  return ordered;
}
