import { and, eq, isNull, sql } from "drizzle-orm";
import { type Db, type Tx, transaction } from "@/db/client";
import { subscriptions, users } from "@/db/schema";
import { type Ctx, systemContext } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { voidInvoice } from "@/lib/stripe/billing-invoices";
import { endNow, findSubscription } from "@/lib/stripe/billing-subscriptions";
import { askStripe, type Seen } from "./ask-stripe";
import { followInvoices } from "./follow-invoices";
import { followSeat } from "./follow-seat";
import { move } from "./move";
import { recordSubscription } from "./record-subscription";
import { hasEnded, type Subscription } from "./states";
import { tell } from "./tell";

/** Whoever was to open it at Stripe has failed or died by then. */
const UNOPENED_FOR = 10 * MINUTE;
const TRIES = 20;

/**
 * Brings a subscription to where it stands at Stripe: the one act behind every event, the payer's return, what members
 * do and the sweeper. It looks at the object, not at the event, so events may repeat, reorder or go missing. All of it
 * is one transaction on the locked row, and doing it again changes nothing.
 *
 * An answer that was asked for before one that is already written is old: it is thrown away and Stripe asked again.
 */
export async function settleSubscription(
  given: Ctx,
  input: { subscriptionUuid: string },
): Promise<Subscription> {
  // Whoever happens to look, it is not they who renewed or fell behind: members are told all the same.
  const ctx = { ...systemContext("settle-subscription", given.db, given.now), requestId: given.requestId };
  for (let tries = 0; tries < TRIES; tries++) {
    const askedAt = await databaseTime(ctx.db);
    const known = await read(ctx.db, input.subscriptionUuid);
    const stripeId = known.stripeId ?? (await findAtStripe(ctx.db, known));
    if (!stripeId) return giveUp(ctx, known);
    const seen = await askStripe(ctx.db, stripeId);
    const settled = await transaction(ctx.db, async (tx) => {
      const subscription = await lock(tx, known.uuid);
      if (subscription.syncedAt && subscription.syncedAt >= askedAt) return null;
      return follow(ctx, tx, subscription, seen, askedAt);
    });
    if (settled && !(await alsoEnded(settled, seen))) return settled;
  }
  throw new Error(`subscription ${input.subscriptionUuid} is being settled by many others`);
}

async function follow(ctx: Ctx, tx: Tx, before: Subscription, seen: Seen, askedAt: Date) {
  const invoices = await followInvoices(ctx, tx, before, seen.invoices);
  const settled = await recordSubscription(ctx, tx, before, seen, askedAt);
  await followSeat(ctx, tx, settled, seen.subscription);
  await tell(ctx, tx, { before, settled, invoices });
  return settled;
}

/**
 * What has ended here must not go on at Stripe, where somebody might be charged for it: by a renewal, or by a bill that
 * stayed open and can still be paid there. Answers whether anything was changed at Stripe.
 */
async function alsoEnded(settled: Subscription, { subscription, invoices }: Seen): Promise<boolean> {
  if (!hasEnded(settled)) return false;
  const goesOn = !hasEnded(subscription);
  if (goesOn) await endNow(subscription.id);
  let changed = goesOn;
  for (const { id, status } of invoices) if (status === "open" && (await voidInvoice(id))) changed = true;
  return changed;
}

/** It was never opened at Stripe. A new try must not wait for one that nobody goes on with. */
async function giveUp(ctx: Ctx, subscription: Subscription): Promise<Subscription> {
  const isFresh = subscription.createdAt > after(ctx.now, -UNOPENED_FOR);
  return hasEnded(subscription) || isFresh ? subscription : endUnopened(ctx, subscription.uuid);
}

/** Ends a row that is not at Stripe. Whoever is just making it there sees that, and ends it there too. */
export async function endUnopened(ctx: Ctx, uuid: string): Promise<Subscription> {
  return transaction(ctx.db, async (tx) => {
    const locked = await lock(tx, uuid);
    if (locked.stripeId || hasEnded(locked)) return locked;
    return move(ctx, tx, locked, "incomplete_expired", { endedAt: ctx.now });
  });
}

/** Made at Stripe, but we died or were cut off before we had noted its id. */
async function findAtStripe(db: Db, { uuid, userId }: Subscription): Promise<string | null> {
  const [user] = await db
    .select({ customerId: users.stripeCustomerId })
    .from(users)
    .where(eq(users.id, userId));
  const stripeId = user?.customerId ? await findSubscription(user.customerId, uuid) : null;
  if (stripeId) await noteStripeId(db, uuid, stripeId);
  return stripeId;
}

/** Notes which of Stripe's subscriptions is this row's, once. */
export async function noteStripeId(db: Db, uuid: string, stripeId: string): Promise<void> {
  await db
    .update(subscriptions)
    .set({ stripeId })
    .where(and(eq(subscriptions.uuid, uuid), isNull(subscriptions.stripeId)));
}

/** One clock for all processes: theirs may differ. */
async function databaseTime(db: Db): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`select clock_timestamp()::timestamptz(3)::text now`);
  return new Date(row?.now ?? Number.NaN);
}

async function read(db: Db, uuid: string): Promise<Subscription> {
  const [found] = await db.select().from(subscriptions).where(eq(subscriptions.uuid, uuid));
  return found ?? Promise.reject(new Error(`there is no subscription ${uuid}`));
}

async function lock(tx: Tx, uuid: string): Promise<Subscription> {
  const [found] = await tx.select().from(subscriptions).where(eq(subscriptions.uuid, uuid)).for("update");
  return found ?? Promise.reject(new Error(`there is no subscription ${uuid}`));
}
