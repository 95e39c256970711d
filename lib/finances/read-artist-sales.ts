import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { purchases } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import type { Currency } from "@/lib/money";
import { type Earnings, earningsOf, mostSold } from "./earnings";

const NEWEST = 10;

/** The signed-in producer's earnings in one currency, by default the one with the most sales, and the newest sales. */
export async function readArtistSales(ctx: Ctx, input: { currency?: Currency | undefined }) {
  const seller = asProducer(ctx);
  const all = await earningsOf(ctx.db, seller.id);
  const currency = input.currency ?? mostSold(all);
  const recent = await ctx.db
    .select({
      id: purchases.id,
      trackId: purchases.trackId,
      track: purchases.track,
      shareMinor: purchases.shareMinor,
      totalMinor: purchases.totalMinor,
      feeMinor: purchases.feeMinor,
      status: purchases.status,
      succeededAt: sql`${purchases.succeededAt}`.mapWith(purchases.succeededAt),
    })
    .from(purchases)
    .where(
      and(
        eq(purchases.sellerId, seller.id),
        eq(purchases.currency, currency),
        isNotNull(purchases.succeededAt),
      ),
    )
    .orderBy(desc(purchases.succeededAt), desc(purchases.id))
    .limit(NEWEST);
  return { earnings: all.find((each) => each.currency === currency) ?? nothing(currency), recent };
}

const nothing = (currency: Currency): Earnings => ({
  currency,
  sales: 0,
  volumeMinor: 0,
  feeMinor: 0,
  refundedMinor: 0,
  lostMinor: 0,
  poolMinor: 0,
  payableMinor: 0,
  heldMinor: 0,
  inTransitMinor: 0,
  paidMinor: 0,
});
