import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { disputes, purchases, refunds } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { formatMoney } from "@/lib/money";
import type { Purchase } from "@/lib/purchases/standing";
import { endSale } from "./end-sale";
import { leftOf } from "./left-of";
import { orderRefund } from "./order-refund";
import type { RefundRow } from "./refund-rows";

/** Why a person gives money back. */
export const REFUND_REASONS = ["requested_by_customer", "duplicate", "fraudulent", "other"] as const;
export type GivenReason = (typeof REFUND_REASONS)[number];

export type RefundInput = {
  purchaseId: number;
  /** All that is left, when left out. */
  amountMinor?: number | undefined;
  reason: GivenReason;
  note: string;
};

/**
 * The platform's admin gives money back, whole or in part; several parts may be on their way at once. The refund is
 * written down with the job that makes it; a free sale simply ends. Fails `not_refundable`, `refund_in_progress` when
 * all that is left is on its way, `refund_blocked` while the bank decides, or by field when the amount is too much.
 */
export async function refundSale(ctx: Ctx, input: RefundInput): Promise<RefundRow> {
  const { id: by } = asAdmin(ctx);
  const { reason, note } = input;
  return transaction(ctx.db, async (tx) => {
    const purchase = await lock(tx, input.purchaseId);
    const freeSale = purchase.succeededAt !== null && purchase.totalMinor === 0;
    if (freeSale) return giveUpFreeSale(ctx, tx, purchase, { by, reason, note });
    const { leftMinor, underwayMinor, currency } = await leftOf(tx, purchase);
    if (await isDisputed(tx, purchase.id)) fail("refund_blocked");
    if (leftMinor <= 0) fail(underwayMinor > 0 ? "refund_in_progress" : "not_refundable");
    const amountMinor = input.amountMinor ?? leftMinor;
    if (amountMinor < 1 || amountMinor > leftMinor)
      invalid({
        amount: [`Give back between ${formatMoney(1, currency)} and ${formatMoney(leftMinor, currency)}.`],
      });
    const ordered = await orderRefund(ctx, tx, purchase, { amountMinor, currency, reason, note, by });
    await audit(ctx, tx, "purchase.refund_requested", `purchase:${purchase.id}`, {
      refund: ordered.id,
      amountMinor,
      currency,
      reason,
    });
    return ordered;
  });
}

async function lock(tx: Tx, id: number): Promise<Purchase> {
  const [purchase] = await tx.select().from(purchases).where(eq(purchases.id, id)).for("update");
  return purchase ?? fail("not_found");
}

/** Nothing was paid, so nothing goes through Stripe: only the license ends. */
async function giveUpFreeSale(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  { by, reason, note }: { by: number; reason: GivenReason; note: string },
): Promise<RefundRow> {
  if (purchase.status !== "succeeded") fail("not_refundable");
  const { id: purchaseId, sellerId, currency } = purchase;
  const [row] = await tx
    .insert(refunds)
    .values({
      ...{ purchaseId, sellerId, currency, amountMinor: 0, reason, note },
      ...{ status: "succeeded", requestedBy: by, createdAt: ctx.now, settledAt: ctx.now },
    })
    .returning();
  if (!row) throw new Error(`no refund of purchase ${purchaseId} was noted`);
  await audit(ctx, tx, "purchase.refund_requested", `purchase:${purchaseId}`, { refund: row.id, reason });
  await endSale(ctx, tx, purchase, "refunded");
  await enqueue(tx, "mail-refund", { refundId: row.id });
  return row;
}

async function isDisputed(tx: Tx, purchaseId: number): Promise<boolean> {
  const open = await tx
    .select({ id: disputes.id })
    .from(disputes)
    .where(and(eq(disputes.purchaseId, purchaseId), eq(disputes.outcome, "open")));
  return open.length > 0;
}
