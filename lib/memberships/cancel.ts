import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { endWithPeriod } from "@/lib/stripe/billing-subscriptions";
import { endUnpaid } from "@/lib/subscriptions/end-unpaid";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { CARRYING, hasEnded, type Subscription } from "@/lib/subscriptions/states";
import { openedMembership } from "./standing";

/**
 * Lets the signed-in member's membership end with the period that is paid for; one that is not paid for ends at once,
 * and what was owed for it is no longer asked for. Canceling again changes nothing.
 */
export async function cancel(ctx: Ctx): Promise<Subscription> {
  const { uuid: subscriptionUuid, stripeId } = await openedMembership(ctx.db, signedIn(ctx).id);
  const held = await settleSubscription(ctx, { subscriptionUuid });
  const { status } = held;
  const isPaid = CARRYING.includes(status);
  if (hasEnded(held) || (isPaid && held.cancelAtPeriodEnd)) return held;
  await audit(ctx, ctx.db, "subscription.cancel", `subscription:${subscriptionUuid}`, { from: status });
  if (isPaid || !(await endUnpaid({ stripeId, status }))) await endWithPeriod(stripeId);
  return settleSubscription(ctx, { subscriptionUuid });
}
