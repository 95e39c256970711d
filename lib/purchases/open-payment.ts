import { and, eq, isNull, ne, or } from "drizzle-orm";
import { purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { fail } from "@/lib/errors";
import { StripeRefused } from "@/lib/stripe/client";
import { cancelPayment, type Payment } from "@/lib/stripe/payments";
import { closePurchase } from "./close-purchase";
import { openIntent } from "./open-intent";
import { settleFree } from "./settle-free";
import type { Purchase } from "./standing";

/**
 * `clientSecret` is for the buyer's browser alone: it is never stored and never logged. Both are null when there was
 * nothing to pay and the purchase is a sale already.
 */
export type Initiated =
  | { purchase: Purchase; clientSecret: string; payment: Payment }
  | { purchase: Purchase; clientSecret: null; payment: null };

/**
 * Gives the buyer the means to pay a purchase: its intent, made on first asking, and the secret to it; one that costs
 * nothing is sold. Fails `checkout_expired` when it can no longer be paid, and with the reason when Stripe will not
 * take it at all.
 */
export async function openPayment(ctx: Ctx, purchase: Purchase): Promise<Initiated> {
  if (purchase.totalMinor === 0) return give(ctx, purchase);
  try {
    const { payment, clientSecret } = await openIntent(purchase);
    if (payment.status === "canceled") return await endCanceled(ctx, purchase, payment.id);
    crashPoint("initiate:after-intent");
    if (!(await note(ctx, purchase.id, payment.id))) {
      await cancelPayment(payment.id);
      return fail("checkout_expired");
    }
    crashPoint("initiate:before-answer");
    return { purchase: { ...purchase, intentId: payment.id }, clientSecret, payment };
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    // Stripe will not take this payment at all, however often it is asked: the track must not stay reserved.
    await closePurchase(ctx, { purchaseId: purchase.id, intentId: null, reason: "payment_refused" });
    return fail(error.concernsAccount ? "artist_not_onboarded" : "payment_unavailable", { cause: error });
  }
}

async function give(ctx: Ctx, { id }: Purchase): Promise<Initiated> {
  const purchase = await settleFree(ctx, { purchaseId: id });
  if (purchase.status === "canceled") fail("checkout_expired");
  return { purchase, clientSecret: null, payment: null };
}

/** Notes the intent before its secret is given out; false when the purchase was canceled while Stripe was asked. */
async function note(ctx: Ctx, purchaseId: number, intentId: string): Promise<boolean> {
  const noted = await ctx.db
    .update(purchases)
    .set({ intentId })
    .where(
      and(
        eq(purchases.id, purchaseId),
        ne(purchases.status, "canceled"),
        or(isNull(purchases.intentId), eq(purchases.intentId, intentId)),
      ),
    )
    .returning({ id: purchases.id });
  return noted.length > 0;
}

/** Somebody canceled the intent at Stripe itself. It can never be paid, so the track is let go. */
async function endCanceled(ctx: Ctx, purchase: Purchase, intentId: string): Promise<never> {
  await closePurchase(ctx, { purchaseId: purchase.id, intentId, reason: "payment_canceled" });
  return fail("checkout_expired");
}
