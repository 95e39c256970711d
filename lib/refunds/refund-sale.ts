import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { disputes, purchases, refunds } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { formatMoney } from "@/lib/money";
import type { Purchase } from "@/lib/purchases/standing";
import { giveUpFreeSale } from "./give-up-free-sale";
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
  /** Whoever asks names the order: the same again is the same refund, also where the answer got lost. */
  orderKey?: string | undefined;
};

/**
 * The platform's admin gives money back, whole or in part; several parts may be on their way at once. The refund is
 * written down with the job that makes it; a free sale simply ends. Fails `not_refundable`, `refund_in_progress` when
 * all that is left is on its way, `refund_blocked` while the bank decides, `idempotency_key_reused`, or by field when the amount is too much.
 */
export async function refundSale(ctx: Ctx, input: RefundInput): Promise<RefundRow> {
  const { id: by } = asAdmin(ctx);
  const { reason, note } = input;
  const orderKey = input.orderKey && `${by}:${input.orderKey}`;
  return transaction(ctx.db, async (tx) => {
    const purchase = await lock(tx, input.purchaseId);
    const before = orderKey && (await orderedAs(tx, input, orderKey));
    if (before) return before;
    const freeSale = purchase.succeededAt !== null && purchase.totalMinor === 0;
    if (freeSale) return giveUpFreeSale(ctx, tx, purchase, { by, reason, note, orderKey });
    const { leftMinor, underwayMinor, currency } = await leftOf(tx, purchase);
    if (await isDisputed(tx, purchase.id)) fail("refund_blocked");
    if (leftMinor <= 0) fail(underwayMinor > 0 ? "refund_in_progress" : "not_refundable");
    const amountMinor = input.amountMinor ?? leftMinor;
    if (amountMinor < 1 || amountMinor > leftMinor)
      invalid({
        amount: [`Give back between ${formatMoney(1, currency)} and ${formatMoney(leftMinor, currency)}.`],
      });
    const ordered = await orderRefund(ctx, tx, purchase, {
      amountMinor,
      currency,
      reason,
      note,
      by,
      orderKey,
    });
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

/** What the same person ordered before by the same key. One key is one order: another amount is refused. */
async function orderedAs(tx: Tx, { purchaseId, amountMinor }: RefundInput, orderKey: string) {
  const [row] = await tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.purchaseId, purchaseId), eq(refunds.orderKey, orderKey)));
  if (row && amountMinor !== undefined && amountMinor !== row.amountMinor) fail("idempotency_key_reused");
  return row;
}

async function isDisputed(tx: Tx, purchaseId: number): Promise<boolean> {
  const open = await tx
    .select({ id: disputes.id })
    .from(disputes)
    .where(and(eq(disputes.purchaseId, purchaseId), eq(disputes.outcome, "open")));
  return open.length > 0;
}
