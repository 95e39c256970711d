import { eq, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { fail } from "@/lib/errors";
import { ensurePrice, forgetPrice } from "@/lib/plans/ensure-price";
import {
  createSubscription,
  endNow,
  findSubscription,
  type Payable,
  readPayable,
} from "@/lib/stripe/billing-subscriptions";
import { StripeRefused } from "@/lib/stripe/client";
import { noteStripeId, settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { hasEnded, type Subscription } from "@/lib/subscriptions/states";
import { ensureCustomer, forgetCustomer } from "./ensure-customer";

/** `clientSecret` is for the payer's browser alone: never stored, never logged. Null when nothing is to be paid. */
export type Paying = { subscription: Subscription; clientSecret: string | null };

/**
 * Gives a member the means to pay a subscription: made at Stripe on first asking, and the secret to its first invoice.
 * Null when it has ended meanwhile, so that another try needs another row.
 */
export async function openSubscription(ctx: Ctx, subscription: Subscription): Promise<Paying | null> {
  const { subscription: seen, clientSecret } = await payableOf(ctx, subscription);
  crashPoint("subscribe:after-subscription");
  await noteStripeId(ctx.db, subscription.uuid, seen.id);
  if (seen.status !== "incomplete" || clientSecret === null) {
    const settled = await settleSubscription(ctx, { subscriptionUuid: subscription.uuid });
    return hasEnded(settled) ? null : { subscription: settled, clientSecret: null };
  }
  const [row] = await ctx.db.select().from(subscriptions).where(eq(subscriptions.uuid, subscription.uuid));
  if (row && row.stripeId === seen.id && !hasEnded(row)) return { subscription: row, clientSecret };
  // Given up while Stripe made it: it must not be paid.
  await endNow(seen.id);
  return null;
}

async function payableOf(ctx: Ctx, { stripeId, ...row }: Subscription): Promise<Payable> {
  if (stripeId) return readPayable(stripeId);
  const customerId = await ensureCustomer(ctx.db, row);
  // Stripe keeps an answer for its key, also one of its own failures: what was made all the same is found by our id.
  const made = await findSubscription(customerId, row.uuid);
  if (made) return readPayable(made);
  const priceId = await ensurePrice(ctx.db, row);
  try {
    return await createSubscription({ customerId, priceId, reference: row.uuid, attempt: row.attempt });
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    await learnFrom(ctx, error, { ...row, customerId, priceId });
    return fail("payment_unavailable", { retryAfter: 2, cause: error });
  }
}

/** Stripe does not know what we order by, and it keeps that refusal too: the next try names things anew. */
async function learnFrom(
  { db }: Ctx,
  { param }: StripeRefused,
  { uuid, customerId, priceId }: { uuid: string; customerId: string; priceId: string },
): Promise<void> {
  if (param.startsWith("customer")) await forgetCustomer(db, customerId);
  if (param.startsWith("items")) await forgetPrice(db, priceId);
  await db
    .update(subscriptions)
    .set({ attempt: sql`${subscriptions.attempt} + 1` })
    .where(eq(subscriptions.uuid, uuid));
}
