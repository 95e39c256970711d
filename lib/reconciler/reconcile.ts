import { and, eq, isNotNull } from "drizzle-orm";
import { producers, purchases, reconciliationDifferences, reconciliationRuns } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { log, redact } from "@/lib/log";
import { catchUpPayouts } from "@/lib/payouts/catch-up-payouts";
import { balanceTransactionPages } from "@/lib/stripe/balance-transactions";
import { StripeRefused } from "@/lib/stripe/client";
import type { RunRow } from "./begin-run";
import { comparePage } from "./compare-page";
import { compareSellerSide } from "./compare-seller-side";
import { findMissing } from "./find-missing";
import { beginning, type Run } from "./run";
import { daysOf } from "./window";

/**
 * Compares the books with Stripe's balance transactions: the platform's and each seller's. It reads, lets the acts of
 * sale and payout catch up, and writes down what is left unexplained; never into the books. Safe while events arrive,
 * and from the start again when the process was killed. Does nothing for a run that has ended.
 */
export async function reconcile(ctx: Ctx, input: { runId: number }): Promise<RunRow> {
  const row = await read(ctx, input.runId);
  if (row.status !== "running") return row;
  await ctx.db.delete(reconciliationDifferences).where(eq(reconciliationDifferences.runId, row.id));
  const run = beginning(row.id, { since: row.since, until: row.until });
  try {
    await compare(ctx, run);
    return await end(ctx, run, "finished");
  } catch (error) {
    // The next run begins where this one did; trying this one again and again would only hold that up.
    log.warn({ run: run.id, error }, "the reconciliation failed");
    return end(ctx, run, "failed", redact(error instanceof Error ? error.message : String(error)));
  }
}

async function compare(ctx: Ctx, run: Run): Promise<void> {
  for (const accountId of await sellersAccounts(ctx)) await compareAccount(ctx, run, accountId);
  const payouts = run.seen;
  for (const day of daysOf(run.span)) {
    run.seen = new Set(payouts);
    for await (const page of balanceTransactionPages(null, day)) await comparePage(ctx, run, null, page);
    await findMissing(ctx, run, day);
  }
  for (const purchaseId of run.touched) await compareSellerSide(ctx, run, purchaseId);
}

/** Accounts that sold something, also those that a producer has left for another. */
async function sellersAccounts(ctx: Ctx): Promise<string[]> {
  const sold = await ctx.db
    .selectDistinct({ id: purchases.destinationAccount })
    .from(purchases)
    .where(isNotNull(purchases.succeededAt));
  const connected = await ctx.db
    .select({ id: producers.stripeAccountId })
    .from(producers)
    .where(and(isNotNull(producers.stripeAccountId), eq(producers.status, "approved")));
  return [...new Set([...sold, ...connected].flatMap(({ id }) => id ?? []))];
}

async function compareAccount(ctx: Ctx, run: Run, accountId: string): Promise<void> {
  try {
    run.caughtUp += (await catchUpPayouts(ctx, { accountId })).caughtUp;
    for await (const page of balanceTransactionPages(accountId, run.span))
      await comparePage(ctx, run, accountId, page);
  } catch (error) {
    // One that disconnected lets us read nothing any more.
    if (!(error instanceof StripeRefused && error.concernsAccount)) throw error;
  }
}

async function end(
  ctx: Ctx,
  run: Run,
  status: "finished" | "failed",
  error: string | null = null,
): Promise<RunRow> {
  await ctx.db
    .update(reconciliationRuns)
    .set({
      status,
      error: error?.slice(0, 500) ?? null,
      matched: run.matched,
      caughtUp: run.caughtUp,
      differences: run.differences,
      finishedAt: new Date(),
    })
    .where(and(eq(reconciliationRuns.id, run.id), eq(reconciliationRuns.status, "running")));
  return read(ctx, run.id);
}

async function read(ctx: Ctx, id: number): Promise<RunRow> {
  const [row] = await ctx.db.select().from(reconciliationRuns).where(eq(reconciliationRuns.id, id));
  if (!row) throw new Error(`there is no reconciliation ${id}`);
  return row;
}
