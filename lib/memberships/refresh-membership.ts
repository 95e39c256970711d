import { type Ctx, signedIn } from "@/lib/acts/context";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { hasEnded } from "@/lib/subscriptions/states";
import { membershipOf } from "./standing";

/** Asks Stripe now how the signed-in user's membership stands, rather than wait for its events. */
export async function refreshMembership(ctx: Ctx): Promise<void> {
  const held = await membershipOf(ctx.db, signedIn(ctx).id);
  if (held && !hasEnded(held)) await settleSubscription(ctx, { subscriptionUuid: held.uuid });
}
