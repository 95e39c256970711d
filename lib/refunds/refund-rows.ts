import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { refunds } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { RefundSplit } from "@/lib/ledger/sale";
import type { Currency } from "@/lib/money";
import type { Purchase } from "@/lib/purchases/standing";
import type { Refund } from "@/lib/stripe/charges";

export type RefundRow = typeof refunds.$inferSelect;

/** What of the fee went back with the refunds that stand, in minor units. */
export async function feeGivenBack(tx: Tx, purchaseId: number): Promise<number> {
  const [sum] = await tx
    .select({ feeMinor: sql`coalesce(sum(${refunds.feeMinor}), 0)`.mapWith(Number) })
    .from(refunds)
    .where(and(eq(refunds.purchaseId, purchaseId), eq(refunds.status, "succeeded")));
  return sum?.feeMinor ?? 0;
}

/**
 * Stripe took it. Answers the row's id. `settledAt` stays empty until the seller's balance at Stripe says the same as
 * the books: alignShare fills it in.
 */
export async function noteSucceeded(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  refund: Refund,
  split: RefundSplit,
  currency: Currency,
): Promise<number> {
  const row = await rowOf(ctx, tx, purchase, refund, currency);
  const { feeMinor, shareMinor } = split;
  await tx
    .update(refunds)
    .set({ stripeId: refund.id, status: "succeeded", failure: null, settledAt: null, feeMinor, shareMinor })
    .where(eq(refunds.id, row.id));
  return row.id;
}

/** The buyer's bank sent it back. Answers the row as it was before, or null when that had been noted already. */
export async function noteFailed(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  refund: Refund,
  currency: Currency,
): Promise<RefundRow | null> {
  const row = await rowOf(ctx, tx, purchase, refund, currency);
  if (row.status === "failed" && row.stripeId === refund.id) return null;
  await tx
    .update(refunds)
    .set({ stripeId: refund.id, status: "failed", failure: refund.failure, settledAt: null })
    .where(eq(refunds.id, row.id));
  return row;
}

/** The row of a refund at Stripe: known by its id or by ours in the metadata, else written now. */
async function rowOf(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  refund: Refund,
  currency: Currency,
): Promise<RefundRow> {
  const ordered =
    refund.order === null ? undefined : and(eq(refunds.id, refund.order), isNull(refunds.stripeId));
  const [known] = await tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.purchaseId, purchase.id), or(eq(refunds.stripeId, refund.id), ordered)));
  if (known) return known;
  const [heard] = await tx
    .insert(refunds)
    .values({
      purchaseId: purchase.id,
      sellerId: purchase.sellerId,
      stripeId: refund.id,
      currency,
      amountMinor: refund.amountMinor,
      reason: purchase.succeededAt ? "at_stripe" : "unsold",
      createdAt: ctx.now,
    })
    .returning();
  if (!heard) throw new Error(`the refund ${refund.id} could not be noted`);
  return heard;
}
