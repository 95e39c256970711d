import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { subscriptions, users } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { readSubscription } from "@/lib/stripe/billing-subscriptions";
import { StripeRefused } from "@/lib/stripe/client";
import { noteStripeId } from "./settle-subscription";

/** Orders the settlement of one subscription. Orders that wait are one order; one's never run side by side. */
export async function enqueueSubscription(db: Db, subscriptionUuid: string): Promise<void> {
  const queue = `subscription:${subscriptionUuid}`;
  await enqueue(db, "settle-subscription", { subscriptionUuid }, { queue });
}

/**
 * Orders the settlement of one of Stripe's subscriptions. Answers `foreign` for one that is not of our making, and
 * `awaited` while the row that it names is not to be seen.
 */
export async function orderSubscription(
  db: Db,
  stripeId: string,
): Promise<"ordered" | "foreign" | "awaited"> {
  const known = await find(db, eq(subscriptions.stripeId, stripeId));
  if (known) {
    await enqueueSubscription(db, known.uuid);
    return "ordered";
  }
  const reference = await referenceOf(stripeId);
  if (!reference) return "foreign";
  const ours = await find(db, eq(subscriptions.uuid, reference));
  if (!ours) return "awaited";
  // A row has one of Stripe's, whichever was noted first; another made for it is paid by nobody and expires.
  if (ours.stripeId) return "foreign";
  await noteStripeId(db, ours.uuid, stripeId);
  await enqueueSubscription(db, ours.uuid);
  return "ordered";
}

/** Orders the settlement of what a customer holds: they may have chosen another card. Answers whether they are ours. */
export async function orderSubscriptionsOf(db: Db, customerId: string): Promise<boolean> {
  const theirs = await db
    .select({ uuid: subscriptions.uuid, endedAt: subscriptions.endedAt })
    .from(subscriptions)
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .where(eq(users.stripeCustomerId, customerId));
  for (const { uuid, endedAt } of theirs) if (!endedAt) await enqueueSubscription(db, uuid);
  return theirs.length > 0;
}

/** Null for another product's subscription on the same Stripe account, and for one that is not on it at all. */
async function referenceOf(stripeId: string): Promise<string | null> {
  try {
    return (await readSubscription(stripeId)).reference;
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return null;
    throw error;
  }
}

async function find(db: Db, condition: ReturnType<typeof eq>) {
  const [found] = await db
    .select({ uuid: subscriptions.uuid, stripeId: subscriptions.stripeId })
    .from(subscriptions)
    .where(condition);
  return found;
}
