import { inArray } from "drizzle-orm";
import { payouts } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { payoutsSince } from "@/lib/stripe/payouts";
import { followPayout } from "./follow-payout";
import { goesOn } from "./states";

/** A bank may send a payout back for some days after it was paid: that far back is looked. */
const LOOKED_BACK = 30 * DAY;

/**
 * Follows every recent payout of an account that stands otherwise at Stripe than here: its events got lost, the one
 * that made it known among them (F05). Oldest first, so that each pays the sales that were its own.
 */
export async function catchUpPayouts(ctx: Ctx, input: { accountId: string }): Promise<{ caughtUp: number }> {
  const { accountId } = input;
  const atStripe = await payoutsSince(accountId, after(ctx.now, -LOOKED_BACK));
  const known = await statusesOf(
    ctx,
    atStripe.map(({ id }) => id),
  );
  const behind = atStripe.toReversed().filter(({ id, status }) => {
    const here = known.get(id);
    return !here || goesOn(here, status);
  });
  for (const { id } of behind) await followPayout(ctx, { accountId, payoutId: id });
  return { caughtUp: behind.length };
}

async function statusesOf(ctx: Ctx, ids: string[]) {
  const ours = await ctx.db
    .select({ stripeId: payouts.stripeId, status: payouts.status })
    .from(payouts)
    .where(inArray(payouts.stripeId, ids));
  return new Map(ours.map(({ stripeId, status }) => [stripeId, status]));
}
