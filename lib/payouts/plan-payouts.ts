import { and, isNotNull, isNull } from "drizzle-orm";
import { producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * The daily round: orders for each seller with a connected account that it is looked at and paid out of. Those that
 * Stripe does not pay out of now are looked at too: their last payout may just have come back. Twice a day pays once,
 * because the day is part of what is ordered.
 */
export async function planPayouts(ctx: Ctx): Promise<{ ordered: number }> {
  const connected = await ctx.db
    .select({ sellerId: producers.userId })
    .from(producers)
    .where(and(isNotNull(producers.stripeAccountId), isNull(producers.disconnectedAt)))
    .orderBy(producers.userId);
  const day = ctx.now.toISOString().slice(0, 10);
  for (const { sellerId } of connected) await enqueue(ctx.db, "pay-out", { sellerId, day });
  return { ordered: connected.length };
}
