import type { Db } from "@/db/client";
import { planOfPrice } from "@/lib/plans/plan-of-price";
import { invoicesOf, type StripeInvoice } from "@/lib/stripe/billing-invoices";
import { payWith, readSubscription, type StripeSubscription } from "@/lib/stripe/billing-subscriptions";
import { paidLine } from "./paid-plan";

/** A subscription as Stripe tells it now, in the words of our rows. */
export type Seen = {
  subscription: StripeSubscription;
  /** The newest first. */
  invoices: StripeInvoice[];
  /** What is paid for now, and since when; null while the period is not paid. */
  paid: { planUuid: string; since: Date } | null;
  /** What it renews as; null when somebody gave it a price that is not ours. */
  renewsAs: string | null;
};

/** Reads all there is to know of a subscription. A card that was saved in Stripe's portal becomes the one that pays. */
export async function askStripe(db: Db, stripeId: string): Promise<Seen> {
  const subscription = await readSubscription(stripeId);
  const invoices = await invoicesOf(stripeId);
  if (subscription.newerCard && subscription.endedAt === null)
    await payWith(stripeId, subscription.newerCard);
  const line = paidLine(subscription, invoices);
  const [paidPlan, renewsAs] = await Promise.all([
    line?.priceId ? planOfPrice(db, line.priceId) : null,
    planOfPrice(db, subscription.priceId),
  ]);
  const paid = line && paidPlan ? { planUuid: paidPlan, since: new Date(line.periodStart) } : null;
  return { subscription, invoices, paid, renewsAs };
}
