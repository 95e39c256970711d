import { eq } from "drizzle-orm";
import { producers, purchases, reconciliationDifferences } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { Span } from "@/lib/stripe/balance-transactions";

export type Difference = Omit<typeof reconciliationDifferences.$inferInsert, "id" | "runId">;

/** One comparison under way, and what it has found so far. */
export type Run = {
  id: number;
  span: Span;
  matched: number;
  differences: number;
  /** Purchases and payouts that had to be settled first. */
  caughtUp: number;
  /** Of those, what was given to its act by the comparison itself: `purchase:7`, `payout:po_…`. */
  tried: Set<string>;
  /** The causes that Stripe's balance transactions of the day in hand stand for. */
  seen: Set<string>;
  /** Purchases of which more than the sale itself moved. */
  touched: Set<number>;
};

export const beginning = (id: number, span: Span): Run => ({
  id,
  span,
  matched: 0,
  differences: 0,
  caughtUp: 0,
  tried: new Set(),
  seen: new Set(),
  touched: new Set(),
});

/** Notes what cannot be explained. Nothing is ever written into the books. */
export async function note(ctx: Ctx, run: Run, found: Difference[]): Promise<void> {
  if (found.length === 0) return;
  for (const each of found) {
    const sellerId = each.sellerId ?? (await sellerOf(ctx, each));
    await ctx.db.insert(reconciliationDifferences).values({ ...each, sellerId, runId: run.id });
  }
  run.differences += found.length;
}

/** Whose money it is about, so that they see it in their Finances; null when it is the platform's alone. */
async function sellerOf(ctx: Ctx, { purchaseId, accountId }: Difference): Promise<number | null> {
  if (purchaseId) {
    const [sale] = await ctx.db
      .select({ sellerId: purchases.sellerId })
      .from(purchases)
      .where(eq(purchases.id, purchaseId));
    return sale?.sellerId ?? null;
  }
  if (!accountId) return null;
  const [seller] = await ctx.db
    .select({ id: producers.userId })
    .from(producers)
    .where(eq(producers.stripeAccountId, accountId));
  return seller?.id ?? null;
}
