import { and, asc, eq, gt, sql, sum } from "drizzle-orm";
import { payoutItems, payoutPoolItems, payouts, poolTransfers, purchases } from "@/db/schema";
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

/** A transfer out of the subscription pool in a payout. */
export type PayoutTransfer = { transferId: number; stripeId: string; amountMinor: number };

export type PayoutDetails = {
  payout: Payout;
  /** Oldest first; one a day at most, so that they need no pages. */
  transfers: PayoutTransfer[];
  /** In the order of the sales. */
  items: PayoutItem[];
  nextCursor: string | null;
  /** What the payout holds beyond what we know of: 0, or money that came to the account past BeatPass. */
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
  const [found, [all], transfers] = await Promise.all([
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
    ctx.db
      .select({
        transferId: poolTransfers.id,
        stripeId: sql<string>`${poolTransfers.stripeId}`,
        amountMinor: payoutPoolItems.amountMinor,
      })
      .from(payoutPoolItems)
      .innerJoin(poolTransfers, eq(poolTransfers.id, payoutPoolItems.transferId))
      .where(eq(payoutPoolItems.payoutId, payoutId))
      .orderBy(poolTransfers.id),
  ]);
  const items = found.slice(0, limit).map(({ track, ...item }) => ({ ...item, trackTitle: track.title }));
  const last = items.at(-1);
  const fromPool = transfers.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return {
    payout,
    transfers,
    items,
    nextCursor: found.length > limit && last ? encodeCursor([last.purchaseId]) : null,
    unexplainedMinor: payout.amountMinor - (all?.minor ?? 0) - fromPool,
  };
}
