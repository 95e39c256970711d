import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { endNow, endWithPeriod } from "@/lib/stripe/billing-subscriptions";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { CARRYING, hasEnded, type Subscription } from "@/lib/subscriptions/states";
import { openedMembership } from "./standing";

/**
 * Lets the signed-in member's membership end with the period that is paid for; one that is not paid for ends at once.
 * Canceling again changes nothing.
 */
export async function cancel(ctx: Ctx): Promise<Subscription> {
  const { uuid: subscriptionUuid, stripeId } = await openedMembership(ctx.db, signedIn(ctx).id);
  const { status, cancelAtPeriodEnd, ...held } = await settleSubscription(ctx, { subscriptionUuid });
  if (cancelAtPeriodEnd || hasEnded({ status })) return { status, cancelAtPeriodEnd, ...held };
  await audit(ctx, ctx.db, "subscription.cancel", `subscription:${subscriptionUuid}`, { from: status });
  await (CARRYING.includes(status) ? endWithPeriod(stripeId) : endNow(stripeId));
  return settleSubscription(ctx, { subscriptionUuid });
}
