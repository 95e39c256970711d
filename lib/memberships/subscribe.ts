import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { plans, subscriptions, users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { toDecimal } from "@/lib/money";
import { type PaidPlan, paidPlan } from "@/lib/plans/find-plan";
import { endUnpaid } from "@/lib/subscriptions/end-unpaid";
import { endUnopened, settleSubscription } from "@/lib/subscriptions/settle-subscription";
import type { Subscription } from "@/lib/subscriptions/states";
import { openSubscription, type Paying } from "./open-subscription";
import { membershipOf } from "./standing";

export type Subscribing = {
  /** `plus`. */
  plan: string;
  /** What the member saw: another price is refused, never charged. Decimal on the wire. */
  expectedPrice?: number | undefined;
};

// One ends while another is begun, and a third click comes in between.
const TRIES = 4;

/**
 * Somebody without a membership takes a paid plan: our row first, then the subscription at Stripe, whose first invoice
 * the browser pays. Asking again, in another tab, after a cut reply or a crash, answers the same subscription and the
 * same secret. Another plan instead of one that was not paid yet ends that one first.
 */
export async function subscribe(ctx: Ctx, input: Subscribing): Promise<Paying> {
  const plan = await paidPlan(ctx, input.plan);
  if (input.expectedPrice !== undefined && input.expectedPrice !== toDecimal(plan.priceMinor, plan.currency))
    fail("price_changed");
  for (let left = TRIES; left > 0; left--) {
    const subscription = await transaction(ctx.db, (tx) => begin(ctx, tx, plan));
    if (isFor(subscription, plan)) {
      const opened = await openSubscription(ctx, subscription);
      if (opened) return opened;
    } else if (left > 1) {
      // Whoever has no try left takes nothing away: two tabs that end each other's would both end with nothing to pay.
      await abandon(ctx, subscription);
    }
  }
  return fail("busy", { retryAfter: 1 });
}

/** The row: the one that waits for its payment, if there is one, else a new one. */
async function begin(ctx: Ctx, tx: Tx, plan: PaidPlan): Promise<Subscription> {
  const { id: userId } = signedIn(ctx);
  // One click after the other: the index would refuse the second, and this one is to answer the first one's row.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
  const held = await membershipOf(tx, userId);
  if (held && held.endedAt === null) return held.status === "incomplete" ? held : fail("already_subscribed");
  const [{ productUuid } = fail("not_found")] = await tx
    .select()
    .from(plans)
    .where(eq(plans.uuid, plan.uuid));
  const [subscription] = await tx
    .insert(subscriptions)
    .values({
      productUuid,
      planUuid: plan.uuid,
      userId,
      currency: plan.currency,
      renewalMinor: plan.priceMinor,
      createdAt: ctx.now,
    })
    .returning();
  if (!subscription) throw new Error("the subscription was not written");
  await audit(ctx, tx, "subscription.begun", `subscription:${subscription.uuid}`, { plan: plan.name });
  return subscription;
}

const isFor = (subscription: Subscription, { uuid, priceMinor }: PaidPlan): boolean =>
  subscription.planUuid === uuid && subscription.renewalMinor === priceMinor;

/** Not paid and no longer wanted, or begun at a price of before. What was paid meanwhile is kept, and refused then. */
async function abandon(ctx: Ctx, { uuid: subscriptionUuid }: Subscription): Promise<void> {
  const settled = await settleSubscription(ctx, { subscriptionUuid });
  const { status, stripeId } = settled;
  if (status !== "incomplete") return;
  if (!stripeId) return void (await endUnopened(ctx, subscriptionUuid));
  await endUnpaid({ stripeId, status });
  await settleSubscription(ctx, { subscriptionUuid });
}
