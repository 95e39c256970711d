import { and, eq, isNull } from "drizzle-orm";
import { purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { fail } from "@/lib/errors";
import { StripeRefused } from "@/lib/stripe/client";
import type { Payment } from "@/lib/stripe/payments";
import { closePurchase } from "./close-purchase";
import { expirePurchase } from "./expire-purchase";
import { openIntent } from "./open-intent";
import { checkSeen, type Order, refuseTaken, reserve } from "./reserve";
import { type Purchase, standingOf } from "./standing";

/** `clientSecret` is for the buyer's browser alone: it is never stored and never logged. */
export type Initiated = { purchase: Purchase; clientSecret: string; payment: Payment };

/**
 * The buyer presses Buy: reserves the exclusive, then opens the payment. Asking again, in another tab, after a cut
 * reply or a crash, answers the same purchase and the same intent. A checkout of somebody else that ran out is ended
 * first; one that did not is a clear refusal.
 */
export async function initiatePurchase(ctx: Ctx, order: Order): Promise<Initiated> {
  const purchase = (await resume(ctx, order)) ?? (await reserve(ctx, order)) ?? (await retry(ctx, order));
  crashPoint("initiate:before-intent");
  return open(ctx, purchase);
}

/** The answer to a repeated request: the same purchase, its secret asked of Stripe anew. */
export async function resumePurchase(ctx: Ctx, input: { purchaseId: number }): Promise<Initiated> {
  const [purchase] = await ctx.db
    .select()
    .from(purchases)
    .where(and(eq(purchases.id, input.purchaseId), eq(purchases.buyerId, signedIn(ctx).id)));
  return purchase ? open(ctx, purchase) : fail("not_found");
}

/** The buyer's own unfinished checkout of this track, unless it has run out. */
async function resume(ctx: Ctx, order: Order): Promise<Purchase | null> {
  const { mine } = await standingOf(ctx, { trackId: order.trackId, buyerId: signedIn(ctx).id });
  if (!mine) return null;
  if (mine.reservedUntil <= ctx.now) {
    await expirePurchase(ctx, { purchaseId: mine.id });
    return null;
  }
  checkSeen(order, mine);
  return mine;
}

/** Another purchase held the track: perhaps our own second click, perhaps one that has run out. */
async function retry(ctx: Ctx, order: Order): Promise<Purchase> {
  const mine = await resume(ctx, order);
  if (mine) return mine;
  const { live } = await standingOf(ctx, { trackId: order.trackId, buyerId: signedIn(ctx).id });
  if (live?.status === "pending" && live.reservedUntil <= ctx.now) {
    await expirePurchase(ctx, { purchaseId: live.id });
  }
  return (await reserve(ctx, order)) ?? refuseTaken(ctx, order.trackId);
}

async function open(ctx: Ctx, purchase: Purchase): Promise<Initiated> {
  try {
    const { payment, clientSecret } = await openIntent(purchase);
    if (payment.status === "canceled") return await endCanceled(ctx, purchase);
    crashPoint("initiate:after-intent");
    await ctx.db
      .update(purchases)
      .set({ intentId: payment.id })
      .where(and(eq(purchases.id, purchase.id), isNull(purchases.intentId)));
    crashPoint("initiate:before-answer");
    return { purchase: { ...purchase, intentId: payment.id }, clientSecret, payment };
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    // Stripe will not take this payment at all, however often it is asked: the track must not stay reserved.
    await closePurchase(ctx, { purchaseId: purchase.id, reason: "payment_refused" });
    return fail(error.concernsAccount ? "artist_not_onboarded" : "payment_unavailable", { cause: error });
  }
}

/** Somebody canceled the intent at Stripe itself. It can never be paid, so the track is let go. */
async function endCanceled(ctx: Ctx, purchase: Purchase): Promise<never> {
  await closePurchase(ctx, { purchaseId: purchase.id, reason: "payment_canceled" });
  return fail("checkout_expired");
}
