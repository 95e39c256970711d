import { and, asc, eq, gt, sum } from "drizzle-orm";
import { payoutItems, payouts, purchases } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { fail } from "@/lib/errors";
import type { Payout } from "./states";

/** One sale in a payout. `amountMinor` is negative where a refund takes back what an earlier payout paid. */
export type PayoutItem = {
  purchaseId: number;
  reference: string;
  trackId: number;
  trackTitle: string;
  amountMinor: number;
};

export type PayoutDetails = {
  payout: Payout;
  /** In the order of the sales. */
  items: PayoutItem[];
  nextCursor: string | null;
  /** What the payout holds beyond the sales we know of: 0, or money that came to the account past BeatPass. */
  unexplainedMinor: number;
};

/** One payout of the signed-in producer with a page of the sales in it. Somebody else's is not found. */
export async function readPayout(
  ctx: Ctx,
  input: { payoutId: number; cursor?: string | undefined; limit?: number | undefined },
): Promise<PayoutDetails> {
  const { payoutId, limit = 100 } = input;
  const [payout] = await ctx.db
    .select()
    .from(payouts)
    .where(and(eq(payouts.id, payoutId), eq(payouts.sellerId, asProducer(ctx).id)));
  if (!payout) fail("not_found");
  const after = input.cursor ? idOfCursor(input.cursor) : undefined;
  const [found, [all]] = await Promise.all([
    ctx.db
      .select({
        purchaseId: purchases.id,
        reference: purchases.reference,
        trackId: purchases.trackId,
        track: purchases.track,
        amountMinor: payoutItems.amountMinor,
      })
      .from(payoutItems)
      .innerJoin(purchases, eq(purchases.id, payoutItems.purchaseId))
      .where(
        and(
          eq(payoutItems.payoutId, payoutId),
          after === undefined ? undefined : gt(payoutItems.purchaseId, after),
        ),
      )
      .orderBy(asc(payoutItems.purchaseId))
      .limit(limit + 1),
    ctx.db
      .select({ minor: sum(payoutItems.amountMinor).mapWith(Number) })
      .from(payoutItems)
      .where(eq(payoutItems.payoutId, payoutId)),
  ]);
  const items = found.slice(0, limit).map(({ track, ...item }) => ({ ...item, trackTitle: track.title }));
  const last = items.at(-1);
  return {
    payout,
    items,
    nextCursor: found.length > limit && last ? encodeCursor([last.purchaseId]) : null,
    unexplainedMinor: payout.amountMinor - (all?.minor ?? 0),
  };
}
