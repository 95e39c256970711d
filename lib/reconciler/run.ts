import type { reconciliationDifferences } from "@/db/schema";
import { reconciliationDifferences as differences } from "@/db/schema";
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
  await ctx.db.insert(differences).values(found.map((each) => ({ ...each, runId: run.id })));
  run.differences += found.length;
}
