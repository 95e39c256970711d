import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import { idempotencyKeys, licenseCertificates, purchases, stripeInbox } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY, MINUTE } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";
import { forgetWindows } from "@/lib/limits/count-window";
import { enqueueSettlement } from "./order-settlement";

/** What should have moved by itself within this time is looked at again. */
const PATIENCE = 2 * MINUTE;
const BATCH = 500;

/**
 * Finishes what nothing else finished: lost events, jobs that gave up, processes that died. It looks at our objects
 * and asks Stripe how they stand; no event has to arrive (F05). Safe to run at any time, and twice at once, because
 * all it does is order work that is idempotent.
 */
export async function sweep(ctx: Ctx): Promise<{ ordered: number }> {
  const stale = after(ctx.now, -PATIENCE);
  const open = await ctx.db
    .select({ id: purchases.id, status: purchases.status, reservedUntil: purchases.reservedUntil })
    .from(purchases)
    .where(and(inArray(purchases.status, ["pending", "refunding"]), lt(purchases.createdAt, stale)))
    .orderBy(purchases.reservedUntil)
    .limit(BATCH);
  for (const { id, status, reservedUntil } of open) {
    if (status === "refunding") await enqueue(ctx.db, "refund-purchase", { purchaseId: id });
    else if (reservedUntil <= ctx.now) await enqueue(ctx.db, "expire-purchase", { purchaseId: id });
    else await enqueueSettlement(ctx.db, id);
  }

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
  return { ordered: open.length + unrendered.length + unread.length };
}

/** Keys are kept for a day, as Stripe keeps its own; windows for as long as the longest of them. */
async function forgetOld(ctx: Ctx): Promise<void> {
  const yesterday = after(ctx.now, -DAY);
  await ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, yesterday));
  await forgetWindows(ctx.db, yesterday);
}
