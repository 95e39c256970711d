import { eq, sql } from "drizzle-orm";
import { stripeInbox } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { syncConnectAccount } from "@/lib/connect/sync-connect-account";
import { enqueue } from "@/lib/jobs/enqueue";
import { redact } from "@/lib/log";
import { forgetCustomer } from "@/lib/memberships/ensure-customer";
import { followPayout } from "@/lib/payouts/follow-payout";
import { invoiceOfIntent } from "@/lib/pool/invoice-of-intent";
import { orderSettlement } from "@/lib/purchases/order-settlement";
import { orderSubscription, orderSubscriptionsOf } from "@/lib/subscriptions/order-settlement";

type Received = typeof stripeInbox.$inferSelect;
type Handler = (ctx: Ctx, event: Received) => Promise<"processed" | "ignored">;

/** A purchase is committed within seconds of its intent; one that is not there by then is another installation's. */
const PARKED_FOR = DAY;

/** What each kind of event makes us look at again. Kinds that are not here are recorded and ignored (F07). */
const HANDLERS: [prefix: string, Handler][] = [
  ["payment_intent.", async (ctx, event) => settle(ctx, event, event.objectId)],
  ["charge.", async (ctx, event) => settle(ctx, event, event.relatedId)],
  ["refund.", async (ctx, event) => settle(ctx, event, event.relatedId)],
  ["customer.subscription.", async (ctx, event) => settleSubscription(ctx, event, event.objectId)],
  ["invoice.", async (ctx, event) => settleSubscription(ctx, event, event.relatedId)],
  ["customer.updated", async (ctx, event) => settleCustomer(ctx, event)],
  ["customer.deleted", async (ctx, event) => endCustomer(ctx, event)],
  ["payout.", async (ctx, event) => follow(ctx, event.account, event.objectId)],
  ["account.updated", async (ctx, event) => syncAccount(ctx, event.account ?? event.objectId)],
  ["account.application.deauthorized", async (ctx, event) => syncAccount(ctx, event.account)],
];

/**
 * Does the work of one received event. When it throws, the event stays as it is and the job is tried again: an event
 * for a purchase that has not been committed yet is thus parked, not lost (F04, F08).
 */
export async function processEvent(ctx: Ctx, input: { eventId: string }): Promise<void> {
  const [event] = await ctx.db.select().from(stripeInbox).where(eq(stripeInbox.id, input.eventId));
  if (event?.status !== "received") return;
  const handler = HANDLERS.find(([prefix]) => event.type.startsWith(prefix))?.[1];
  try {
    const status = handler ? await handler(ctx, event) : "ignored";
    await ctx.db
      .update(stripeInbox)
      .set({ status, processedAt: ctx.now, lastError: null, attempts: event.attempts + 1 })
      .where(eq(stripeInbox.id, event.id));
  } catch (error) {
    const lastError = redact(error instanceof Error ? error.message : String(error)).slice(0, 500);
    await ctx.db
      .update(stripeInbox)
      .set({ lastError, attempts: sql`${stripeInbox.attempts} + 1` })
      .where(eq(stripeInbox.id, event.id));
    throw error;
  }
}

/** Members' invoices and our purchases: their intents are the platform's own; what happens on a seller's account is their own business. */
async function settle(ctx: Ctx, event: Received, intentId: string | null) {
  if (!intentId || event.account) return "ignored" as const;
  const invoiceId = await invoiceOfIntent(ctx.db, intentId);
  if (invoiceId !== null) {
    await enqueue(ctx.db, "book-invoice", { invoiceId });
    return "processed" as const;
  }
  const order = await orderSettlement(ctx.db, intentId);
  if (order === "ordered") return "processed" as const;
  if (order === "foreign" || event.receivedAt <= after(ctx.now, -PARKED_FOR)) return "ignored" as const;
  throw new Error(`the purchase of ${intentId} is not there yet`);
}

/** Members' subscriptions are the platform's own, as its sales are. */
async function settleSubscription(ctx: Ctx, event: Received, stripeId: string | null) {
  if (!stripeId || event.account) return "ignored" as const;
  const order = await orderSubscription(ctx.db, stripeId);
  if (order === "ordered") return "processed" as const;
  if (order === "foreign" || event.receivedAt <= after(ctx.now, -PARKED_FOR)) return "ignored" as const;
  throw new Error(`the row of ${stripeId} is not there yet`);
}

async function settleCustomer(ctx: Ctx, event: Received) {
  if (!event.objectId || event.account) return "ignored" as const;
  return (await orderSubscriptionsOf(ctx.db, event.objectId)) ? ("processed" as const) : ("ignored" as const);
}

/** With a customer go their subscriptions. Who subscribes again becomes another one. */
async function endCustomer(ctx: Ctx, event: Received) {
  const settled = await settleCustomer(ctx, event);
  if (settled === "processed" && event.objectId) await forgetCustomer(ctx.db, event.objectId);
  return settled;
}

async function syncAccount(ctx: Ctx, accountId: string | null) {
  if (!accountId) return "ignored" as const;
  return (await syncConnectAccount(ctx, { accountId })) ? ("processed" as const) : ("ignored" as const);
}

/** A payout without an account is the platform's own. */
async function follow(ctx: Ctx, accountId: string | null, payoutId: string | null) {
  if (!accountId || !payoutId) return "ignored" as const;
  return (await followPayout(ctx, { accountId, payoutId })) ? ("processed" as const) : ("ignored" as const);
}
