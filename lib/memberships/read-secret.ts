import { type Ctx, signedIn } from "@/lib/acts/context";
import { readPayable } from "@/lib/stripe/billing-subscriptions";
import { membershipOf } from "./standing";

/** The secret to what the signed-in user has still to pay or confirm; null when nothing is, any more. */
export async function readSecret(ctx: Ctx): Promise<string | null> {
  const held = await membershipOf(ctx.db, signedIn(ctx).id);
  return held?.stripeId ? (await readPayable(held.stripeId)).clientSecret : null;
}
