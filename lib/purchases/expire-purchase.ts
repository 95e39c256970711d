import { eq } from "drizzle-orm";
import { purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { Failure, fail } from "@/lib/errors";
import { StripeRefused } from "@/lib/stripe/client";
import { cancelPayment } from "@/lib/stripe/payments";
import { type CloseReason, closePurchase } from "./close-purchase";
import { openIntent } from "./open-intent";
import { settleFree } from "./settle-free";
import { settlePurchase } from "./settle-purchase";
import type { Purchase } from "./standing";

/** Ends a reservation that ran out. Does nothing before its time, or when the purchase is no longer pending. */
export async function expirePurchase(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const purchase = await find(ctx, input.purchaseId);
  if (purchase?.status === "pending" && purchase.reservedUntil <= ctx.now)
    await end(ctx, purchase, "expired");
}

/** The buyer leaves the checkout: the track is free again at once. */
export async function abandonPurchase(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const purchase = await find(ctx, input.purchaseId);
  if (!purchase || purchase.buyerId !== signedIn(ctx).id) fail("not_found");
  if (purchase.status === "pending") await end(ctx, purchase, "abandoned");
}

/**
 * Cancels the intent first, and lets go of the track only once Stripe says that it is canceled. A payment that came
 * through meanwhile is settled instead: nobody is ever charged without a license. One that costs nothing waits for
 * nothing: it ran out only because we died over it, and is theirs.
 */
async function end(ctx: Ctx, purchase: Purchase, reason: CloseReason): Promise<void> {
  if (purchase.totalMinor === 0 && reason === "expired") {
    await settleFree(ctx, { purchaseId: purchase.id });
    return;
  }
  const intentId = purchase.intentId ?? (await strayIntent(purchase));
  const payment = intentId ? await cancelPayment(intentId) : null;
  if (payment && payment.status !== "canceled") {
    await settlePurchase(ctx, { purchaseId: purchase.id, payment });
    return;
  }
  if (await closePurchase(ctx, { purchaseId: purchase.id, intentId, reason })) return;
  const now = await find(ctx, purchase.id);
  if (now?.status === "pending") await end(ctx, now, reason);
}

/**
 * The process may have died between asking Stripe for the intent and noting its id. Asking again with the same key
 * finds it. Null when Stripe does not give it: it was never noted, so nobody was given its secret or can pay it, and
 * the track need not wait for it.
 */
async function strayIntent(purchase: Purchase): Promise<string | null> {
  if (purchase.totalMinor === 0) return null;
  try {
    return (await openIntent(purchase)).payment.id;
  } catch (error) {
    if (error instanceof StripeRefused || error instanceof Failure) return null;
    throw error;
  }
}

async function find(ctx: Ctx, id: number): Promise<Purchase | undefined> {
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.id, id));
  return purchase;
}
