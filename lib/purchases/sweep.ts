import { and, eq, isNull, lt } from "drizzle-orm";
import { disputes, idempotencyKeys, licenseCertificates, purchases, refunds, stripeInbox } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY, HOUR, MINUTE } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";
import { forgetWindows } from "@/lib/limits/count-window";
import { enqueueAlignment } from "./order-alignment";
import { enqueueSettlement } from "./order-settlement";
import { unalignedPurchases } from "./unaligned-purchases";

/** What should have moved by itself within this time is looked at again. */
const PATIENCE = 2 * MINUTE;
/** Banks take weeks over a dispute. */
const UNDECIDED = 6 * HOUR;
const BATCH = 500;

/**
 * Finishes what nothing else finished: lost events, jobs that gave up, processes that died. It looks at our objects
 * and asks Stripe how they stand; no event has to arrive (F05). Safe to run at any time, and twice at once, because
 * all it does is order work that is idempotent.
 */
export async function sweep(ctx: Ctx): Promise<{ ordered: number }> {
  const stale = after(ctx.now, -PATIENCE);
  const open = await ctx.db
    .select({ id: purchases.id, reservedUntil: purchases.reservedUntil })
    .from(purchases)
    .where(and(eq(purchases.status, "pending"), lt(purchases.createdAt, stale)))
    .orderBy(purchases.reservedUntil)
    .limit(BATCH);
  for (const { id, reservedUntil } of open) {
    if (reservedUntil <= ctx.now) await enqueue(ctx.db, "expire-purchase", { purchaseId: id });
    else await enqueueSettlement(ctx.db, id);
  }

  const afterSale = await sweepAfterSale(ctx, stale);

  const unrendered = await ctx.db
    .select({ id: licenseCertificates.id })
    .from(licenseCertificates)
    .where(and(isNull(licenseCertificates.pdfKey), lt(licenseCertificates.issuedAt, stale)))
    .limit(BATCH);
  for (const { id } of unrendered) await enqueue(ctx.db, "render-certificate", { certificateId: id });

  const unread = await ctx.db
    .select({ id: stripeInbox.id })
    .from(stripeInbox)
    .where(and(eq(stripeInbox.status, "received"), lt(stripeInbox.receivedAt, stale)))
    .limit(BATCH);
  for (const { id } of unread) await enqueue(ctx.db, "process-stripe-event", { eventId: id });

  await forgetOld(ctx);
  return { ordered: open.length + afterSale + unrendered.length + unread.length };
}

/**
 * Refunds that Stripe has not made, money that a seller's balance at Stripe waits for, and disputes that nobody told
 * us the end of. Answers how many.
 */
async function sweepAfterSale(ctx: Ctx, stale: Date): Promise<number> {
  const requested = await ctx.db
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.status, "requested"), lt(refunds.createdAt, stale)))
    .limit(BATCH);
  for (const { id } of requested) await enqueue(ctx.db, "make-refund", { refundId: id });

  const unaligned = await unalignedPurchases(ctx.db, { before: stale, limit: BATCH });
  for (const purchaseId of unaligned) await enqueueAlignment(ctx.db, purchaseId, { keepWaiting: true });

  const undecided = await ctx.db
    .select({ purchaseId: disputes.purchaseId })
    .from(disputes)
    .where(and(isNull(disputes.closedAt), lt(disputes.syncedAt, after(ctx.now, -UNDECIDED))))
    .limit(BATCH);
  for (const { purchaseId } of undecided) await enqueueSettlement(ctx.db, purchaseId);
  return requested.length + unaligned.length + undecided.length;
}

/** Keys are kept for a day, as Stripe keeps its own; windows for as long as the longest of them. */
async function forgetOld(ctx: Ctx): Promise<void> {
  const yesterday = after(ctx.now, -DAY);
  await ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, yesterday));
  await forgetWindows(ctx.db, yesterday);
}
