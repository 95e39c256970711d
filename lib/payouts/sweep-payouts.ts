import { and, asc, inArray, lt } from "drizzle-orm";
import { payouts } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";
import { UNDER_WAY } from "./states";

/** What should have been heard of by itself within this time is looked at again. */
const PATIENCE = 10 * MINUTE;
const BATCH = 1000;

/**
 * Looks again at every payout that is on its way, so that no lost event leaves one there (F05). Those that came back
 * after they were paid, or that we never heard of, are found by the daily round.
 */
export async function sweepPayouts(ctx: Ctx): Promise<{ ordered: number }> {
  const open = await ctx.db
    .select({ accountId: payouts.accountId, payoutId: payouts.stripeId })
    .from(payouts)
    .where(and(inArray(payouts.status, [...UNDER_WAY]), lt(payouts.createdAt, after(ctx.now, -PATIENCE))))
    .orderBy(asc(payouts.arrivesAt))
    .limit(BATCH);
  for (const payout of open) await enqueue(ctx.db, "follow-payout", payout);
  return { ordered: open.length };
}
