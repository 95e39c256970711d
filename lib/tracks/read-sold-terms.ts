import { and, eq, inArray } from "drizzle-orm";
import { purchases } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { OWNED } from "@/lib/purchases/states";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";

/** What the exclusive rights were sold at and on: the purchase's own snapshot, whatever the track says since. */
export type SoldTerms = {
  reference: string;
  priceMinor: number;
  currency: string;
  config: ExclusiveConfig;
  soldAt: Date | null;
};

/** The standing sale of one of the signed-in producer's tracks; null when nobody owns it. */
export async function readSoldTerms(ctx: Ctx, { trackId }: { trackId: number }): Promise<SoldTerms | null> {
  const [sale] = await ctx.db
    .select({
      reference: purchases.reference,
      priceMinor: purchases.priceMinor,
      currency: purchases.currency,
      config: purchases.terms,
      soldAt: purchases.succeededAt,
    })
    .from(purchases)
    .where(
      and(
        eq(purchases.trackId, trackId),
        eq(purchases.sellerId, asProducer(ctx).id),
        inArray(purchases.status, [...OWNED]),
      ),
    );
  return sale ?? null;
}
