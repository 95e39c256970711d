import { and, asc, desc, eq } from "drizzle-orm";
import { purchases, reconciliationDifferences, reconciliationRuns } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";

/** A difference that a comparison found in one seller's money, and the order that it is about where we know it. */
export type SellerDifference = typeof reconciliationDifferences.$inferSelect & { reference: string | null };
export type LastReconciliation = { finishedAt: Date; differences: SellerDifference[] };

/** When the books were last compared with Stripe to the end, and what did not agree in this producer's; null: never. */
export async function lastReconciliation(ctx: Ctx): Promise<LastReconciliation | null> {
  const seller = asProducer(ctx);
  const [run] = await ctx.db
    .select()
    .from(reconciliationRuns)
    .where(eq(reconciliationRuns.status, "finished"))
    .orderBy(desc(reconciliationRuns.id))
    .limit(1);
  if (!run?.finishedAt) return null;
  const found = await ctx.db
    .select({ difference: reconciliationDifferences, reference: purchases.reference })
    .from(reconciliationDifferences)
    .leftJoin(
      purchases,
      and(eq(purchases.id, reconciliationDifferences.purchaseId), eq(purchases.sellerId, seller.id)),
    )
    .where(
      and(eq(reconciliationDifferences.runId, run.id), eq(reconciliationDifferences.sellerId, seller.id)),
    )
    .orderBy(asc(reconciliationDifferences.id));
  return {
    finishedAt: run.finishedAt,
    differences: found.map(({ difference, reference }) => ({ ...difference, reference })),
  };
}
