import { eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { endNow, readSubscription } from "@/lib/stripe/billing-subscriptions";
import { settleSubscription } from "./settle-subscription";
import { hasEnded } from "./states";

/**
 * The job `end-charged-back`: ends the subscription of which a bill was lost in a dispute, now. A download gives a
 * license for good, so that rights must not outlast their price; and a card that disputes is not charged again.
 */
export async function endChargedBack(
  ctx: Ctx,
  { subscriptionUuid }: { subscriptionUuid: string },
): Promise<void> {
  const [found] = await ctx.db
    .select({ stripeId: subscriptions.stripeId })
    .from(subscriptions)
    .where(eq(subscriptions.uuid, subscriptionUuid));
  if (!found?.stripeId) return;
  if (!hasEnded(await readSubscription(found.stripeId))) await endNow(found.stripeId);
  await settleSubscription(ctx, { subscriptionUuid });
}
