import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases, refunds } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { enqueue } from "@/lib/jobs/enqueue";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { StripeRefused } from "@/lib/stripe/client";
import { readPayment } from "@/lib/stripe/payments";
import { createRefund } from "@/lib/stripe/refunds";

/**
 * The job `make-refund`: has Stripe make a refund that was ordered, then brings the purchase to where that leaves it.
 * Killed anywhere it may run again: Stripe knows the key, and a refund that names our row has been made. Throws while
 * Stripe does not answer, to be tried again; when Stripe refuses, the refund has failed and a person is told.
 */
export async function makeRefund(ctx: Ctx, input: { refundId: number }): Promise<void> {
  const [found] = await ctx.db
    .select({ refund: refunds, intentId: purchases.intentId, reference: purchases.reference })
    .from(refunds)
    .innerJoin(purchases, eq(purchases.id, refunds.purchaseId))
    .where(and(eq(refunds.id, input.refundId), eq(refunds.status, "requested")));
  if (!found?.intentId) return;
  const { refund, reference } = found;
  const payment = await readPayment(found.intentId);
  if (!payment.charge?.refunds.some(({ order }) => order === refund.id)) {
    try {
      await createRefund(payment, { ...refund, reference });
    } catch (error) {
      if (!(error instanceof StripeRefused)) throw error;
      await refused(ctx, refund.id, refund.purchaseId, error.code);
    }
  }
  crashPoint("refund:made");
  await settlePurchase(ctx, { purchaseId: refund.purchaseId });
}

async function refused(ctx: Ctx, refundId: number, purchaseId: number, failure: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const noted = await tx
      .update(refunds)
      .set({ status: "failed", failure, settledAt: ctx.now })
      .where(and(eq(refunds.id, refundId), eq(refunds.status, "requested")))
      .returning({ id: refunds.id });
    if (noted.length === 0) return;
    await audit(ctx, tx, "purchase.refund_refused", `purchase:${purchaseId}`, { refund: refundId, failure });
    await enqueue(tx, "mail-refund-failed", { refundId });
  });
}
