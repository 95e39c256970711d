import { eq, sql } from "drizzle-orm";
import { stripeInbox } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { syncConnectAccount } from "@/lib/connect/sync-connect-account";
import { redact } from "@/lib/log";
import { orderSettlement } from "@/lib/purchases/order-settlement";

type Received = typeof stripeInbox.$inferSelect;
type Handler = (ctx: Ctx, event: Received) => Promise<"processed" | "ignored">;

/** What each kind of event makes us look at again. Kinds that are not here are recorded and ignored (F07). */
const HANDLERS: [prefix: string, Handler][] = [
  ["payment_intent.", async (ctx, event) => settle(ctx, event.objectId)],
  ["charge.", async (ctx, event) => settle(ctx, event.relatedId)],
  ["refund.", async (ctx, event) => settle(ctx, event.relatedId)],
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

async function settle(ctx: Ctx, intentId: string | null) {
  if (!intentId) return "ignored" as const;
  return orderSettlement(ctx.db, intentId);
}

async function syncAccount(ctx: Ctx, accountId: string | null) {
  if (!accountId) return "ignored" as const;
  return (await syncConnectAccount(ctx, { accountId })) ? ("processed" as const) : ("ignored" as const);
}
