import { isDeepStrictEqual } from "node:util";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { type Db, type Tx, transaction } from "@/db/client";
import { disputes, ledgerAccounts, ledgerEntries, ledgerTransactions, purchases, refunds } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, HOUR } from "@/lib/clock";
import { crashPoint } from "@/lib/crash-point";
import { StripeRefused } from "@/lib/stripe/client";
import {
  type Move,
  readSellersPart,
  returnFee,
  reverseTransfer,
  type SellersPart,
  transferAgain,
} from "@/lib/stripe/transfers";
import { enqueueAlignment } from "./order-alignment";
import type { Purchase } from "./standing";

/** What the books say should be with the seller, and of our fee should have gone back, in minor units. */
type Due = { shareMinor: number; feeBackMinor: number };

/**
 * The job `align-share`: makes what a seller has of a sale at Stripe what the books say is theirs. After a refund our
 * fee's part goes back, and whatever a refund made at Stripe left with the seller is fetched; a held share is taken
 * back while a dispute is open, and given back when it was won or a refund failed. It looks at Stripe's objects and
 * moves the difference, so it may be killed and run again anywhere. Where the money for it is missing it tries again
 * in an hour, and /admin shows what waits.
 */
export async function alignShare(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.id, input.purchaseId));
  if (!purchase?.intentId) return;
  const { intentId, reference } = purchase;
  const part = await readSellersPart(intentId, reference);
  const due = part && (await dueOf(ctx.db, purchase, part));
  if (part && due) {
    // Stripe remembers a refusal by its key, so that a later try needs another.
    const move = { reference, purchaseId: purchase.id, attempt: ctx.now.toISOString().slice(0, 13) };
    try {
      await moveFee(part, due, move);
      await moveShare(part, due, move);
    } catch (error) {
      if (!(error instanceof StripeRefused)) throw error;
      await enqueueAlignment(ctx.db, purchase.id, { runAt: after(ctx.now, HOUR) });
      return;
    }
  }
  const moved = await readSellersPart(intentId, reference);
  await transaction(ctx.db, async (tx) => {
    const [now] = await tx.select().from(purchases).where(eq(purchases.id, purchase.id)).for("update");
    const stillDue = now && part && (await dueOf(tx, now, part));
    // What was booked meanwhile has ordered an alignment of its own, and is not settled by this one.
    if (isDeepStrictEqual(stillDue, due)) await noteAligned(ctx, tx, purchase, moved);
  });
}

/** Null while a payment that is no sale has not gone back: there is nothing to be aligned with yet. */
async function dueOf(db: Db, purchase: Purchase, part: SellersPart): Promise<Due | null> {
  if (!purchase.succeededAt)
    return purchase.status === "refunded"
      ? { shareMinor: 0, feeBackMinor: part.fee?.amountMinor ?? 0 }
      : null;
  const { kind } = ledgerAccounts;
  const { amountMinor } = ledgerEntries;
  const [due] = await db
    .select({
      shareMinor: sql`coalesce(-sum(${amountMinor}) filter (where ${kind} = 'seller_payable'), 0)`.mapWith(
        Number,
      ),
      feeBackMinor: sql`coalesce(sum(${amountMinor}) filter (where ${kind} = 'platform_revenue'
        and ${ledgerTransactions.cause} ~ ':(refunded|refund_failed)$'), 0)`.mapWith(Number),
    })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .where(eq(ledgerTransactions.purchaseId, purchase.id));
  return due ?? null;
}

async function moveFee({ fee }: SellersPart, { feeBackMinor }: Due, move: Move): Promise<void> {
  const missing = fee ? feeBackMinor - fee.returnedMinor : 0;
  if (fee && missing > 0) await returnFee(fee, missing, move);
  crashPoint("align:fee-returned");
}

/** The rest of the difference, counted as it is once the fee has moved. */
async function moveShare(part: SellersPart, due: Due, move: Move): Promise<void> {
  const feeReturned = part.fee ? Math.max(0, due.feeBackMinor - part.fee.returnedMinor) : 0;
  let tooMuch = part.shareMinor + feeReturned - due.shareMinor;
  if (tooMuch < 0) await transferAgain(part, -tooMuch, move);
  for (const transfer of part.transfers.toReversed()) {
    const taken = Math.min(transfer.leftMinor, tooMuch);
    if (taken <= 0) continue;
    await reverseTransfer(transfer, taken, move);
    tooMuch -= taken;
  }
}

/** Everything of this purchase is as the books say: its refunds are settled, its disputes know what moved for them. */
async function noteAligned(ctx: Ctx, tx: Tx, { id }: Purchase, part: SellersPart | null): Promise<void> {
  const { purchaseId } = refunds;
  await tx
    .update(refunds)
    .set({ settledAt: ctx.now })
    .where(
      and(eq(purchaseId, id), inArray(refunds.status, ["succeeded", "failed"]), isNull(refunds.settledAt)),
    );
  const reversalId = part?.transfers.find((each) => each.reversalId)?.reversalId;
  const returnId = part?.transfers.slice(1).at(-1)?.id;
  if (reversalId)
    await tx
      .update(disputes)
      .set({ reversalId })
      .where(and(eq(disputes.purchaseId, id), gt(disputes.heldMinor, 0), isNull(disputes.reversalId)));
  if (returnId)
    await tx
      .update(disputes)
      .set({ returnId })
      .where(
        and(
          ...[eq(disputes.purchaseId, id), eq(disputes.outcome, "won")],
          ...[sql`${disputes.reversalId} is not null`, isNull(disputes.returnId)],
        ),
      );
}
