import { eq } from "drizzle-orm";
import { payouts } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import {
  type BalanceTransaction,
  balanceTransactionsOf,
  readBalanceTransaction,
  type Span,
} from "@/lib/stripe/balance-transactions";
import { StripeRefused } from "@/lib/stripe/client";
import { readPayment } from "@/lib/stripe/payments";
import { readingOf } from "./counterparts";
import { type Posted, postedPages } from "./posted";
import { note, type Run } from "./run";

/** A payment that succeeded is on Stripe's balance within seconds, on a bad day within hours. */
const SETTLES_WITHIN = DAY;

/**
 * What the books say and Stripe's balance has not. Most causes were seen on the way; we may have heard of one days
 * after it happened, so the others are asked for by name before they are called missing.
 */
export async function findMissing(ctx: Ctx, run: Run, span: Span): Promise<void> {
  for await (const page of postedPages(ctx.db, span)) {
    for (const posted of page) {
      if (run.seen.has(posted.cause)) continue;
      run.seen.add(posted.cause);
      if (await isAtStripe(ctx, posted)) continue;
      const { cause, purchaseId, sellerId, amountMinor: booksMinor, currency: booksCurrency } = posted;
      await note(ctx, run, [{ kind: "missing", cause, purchaseId, sellerId, booksMinor, booksCurrency }]);
    }
  }
}

async function isAtStripe(ctx: Ctx, { cause, occurredAt }: Posted): Promise<boolean> {
  const [, id, kind] = /^stripe:((\w+?)_\w+):\w+$/.exec(cause) ?? [];
  if (!id) return false;
  if (kind === "pi") {
    const charge = await chargeOf(id);
    if (charge?.settled === false) return occurredAt > after(ctx.now, -SETTLES_WITHIN);
    return charge ? stands(cause, await balanceTransactionsOf(charge.id), null) : false;
  }
  if (kind === "txn") {
    const moved = await readBalanceTransaction(id);
    return moved !== null && stands(cause, [moved], null);
  }
  const accountId = kind === "po" ? await accountOf(ctx, id) : null;
  if (kind === "po" && !accountId) return false;
  return stands(cause, await balanceTransactionsOf(id, accountId), accountId);
}

/** Whether one of them is what the cause was posted for. */
const stands = (cause: string, moved: BalanceTransaction[], accountId: string | null) =>
  moved.some((each) => {
    const reading = readingOf(each, accountId);
    return reading.as === "posting" && reading.counterparts.some(({ causes }) => causes.includes(cause));
  });

async function chargeOf(intentId: string): Promise<{ id: string; settled: boolean } | null> {
  try {
    const { charge } = await readPayment(intentId);
    return charge && { id: charge.id, settled: charge.stripeFee !== null };
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return null;
    throw error;
  }
}

async function accountOf(ctx: Ctx, payoutId: string): Promise<string | null> {
  const [payout] = await ctx.db.select().from(payouts).where(eq(payouts.stripeId, payoutId));
  return payout?.accountId ?? null;
}
