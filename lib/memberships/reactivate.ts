import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { goOn, readSubscription } from "@/lib/stripe/billing-subscriptions";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { hasEnded, type Subscription } from "@/lib/subscriptions/states";
import { openedMembership } from "./standing";

/**
 * Takes a cancellation back before the membership has ended, so that it renews as before. Fails `no_membership` once
 * it has. Asking again changes nothing.
 */
export async function reactivate(ctx: Ctx): Promise<Subscription> {
  const { uuid: subscriptionUuid, stripeId } = await openedMembership(ctx.db, signedIn(ctx).id);
  const held = await settleSubscription(ctx, { subscriptionUuid });
  if (hasEnded(held)) fail("no_membership");
  if (!held.cancelAtPeriodEnd) return held;
  await audit(ctx, ctx.db, "subscription.reactivate", `subscription:${subscriptionUuid}`);
  await goOn(await readSubscription(stripeId));
  return settleSubscription(ctx, { subscriptionUuid });
}
