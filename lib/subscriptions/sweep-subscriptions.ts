import { and, eq, exists, inArray, isNull, lt, ne, not, or, sql } from "drizzle-orm";
import { invoices, subscriptions } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, HOUR, MINUTE } from "@/lib/clock";
import { enqueueSubscription } from "./order-settlement";
import { periodPaid } from "./period-paid";
import { CARRYING, OWING } from "./states";

/** What should have moved by itself within this time is looked at again. */
const PATIENCE = 5 * MINUTE;
/** Stripe writes the bill of a renewal an hour after the period has moved. */
const BILLED = HOUR;
/** Stripe tries a failed payment again over days. */
const OWED = 6 * HOUR;
const BATCH = 500;

/**
 * Finishes what no event finished: first payments that nobody heard of, periods that ended unheard or run unpaid,
 * bills that are still open. It looks at our rows and asks Stripe how they stand. Safe to run at any time, and twice at once.
 */
export async function sweepSubscriptions(ctx: Ctx): Promise<{ ordered: number }> {
  const unheard = (patience: number) =>
    or(isNull(subscriptions.syncedAt), lt(subscriptions.syncedAt, after(ctx.now, -patience)));
  const owed = exists(
    ctx.db
      .select({ one: sql`1` })
      .from(invoices)
      .where(and(eq(invoices.subscriptionUuid, subscriptions.uuid), eq(invoices.status, "open"))),
  );
  const due = await ctx.db
    .select({ uuid: subscriptions.uuid })
    .from(subscriptions)
    .where(
      and(
        ne(subscriptions.paymentService, "ad-hoc"),
        or(
          and(
            eq(subscriptions.status, "incomplete"),
            lt(subscriptions.createdAt, after(ctx.now, -PATIENCE)),
            unheard(PATIENCE),
          ),
          and(
            inArray(subscriptions.status, [...CARRYING, ...OWING, "paused"]),
            lt(subscriptions.currentPeriodEnd, after(ctx.now, -PATIENCE)),
            unheard(PATIENCE),
          ),
          and(
            inArray(subscriptions.status, [...CARRYING]),
            lt(subscriptions.currentPeriodStart, after(ctx.now, -BILLED)),
            not(periodPaid(ctx.db)),
            unheard(BILLED),
          ),
          and(inArray(subscriptions.status, [...CARRYING, ...OWING]), owed, unheard(OWED)),
        ),
      ),
    )
    .orderBy(subscriptions.currentPeriodEnd)
    .limit(BATCH);
  for (const { uuid } of due) await enqueueSubscription(ctx.db, uuid);
  return { ordered: due.length };
}
