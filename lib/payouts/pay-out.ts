import { eq } from "drizzle-orm";
import { producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { syncConnectAccount } from "@/lib/connect/sync-connect-account";
import { log } from "@/lib/log";
import { type Currency, decimals } from "@/lib/money";
import { readBalance } from "@/lib/stripe/balance";
import { StripeRefused } from "@/lib/stripe/client";
import { createPayout, type PayoutOrder, type StripePayout } from "@/lib/stripe/payouts";
import { catchUpPayouts } from "./catch-up-payouts";
import { followPayout } from "./follow-payout";
import { heldBackMinor } from "./held-back";

/** The least that is paid out, in minor units: 10.00 (facts §1). */
export const leastPayout = (currency: Currency): number => 10 * 10 ** decimals(currency);

/**
 * Sends what is available on a seller's account at Stripe to their bank, in each currency that has enough: once a
 * day, however often it runs, because account, currency and day are the key of the payout at Stripe. What is
 * held back stays there (held-back.ts).
 */
export async function payOut(ctx: Ctx, input: { sellerId: number; day: string }): Promise<void> {
  const accountId = await accountOf(ctx, input.sellerId);
  if (!accountId) return;
  const seller = await syncConnectAccount(ctx, { accountId });
  await catchUpPayouts(ctx, { accountId });
  if (!seller?.payoutsEnabled) return;
  for (const { currency, availableMinor } of (await readBalance(accountId)) ?? []) {
    const amountMinor =
      availableMinor - (await heldBackMinor(ctx.db, { sellerId: input.sellerId, currency }));
    if (amountMinor < leastPayout(currency)) continue;
    const idempotencyKey = `payout:${accountId}:${currency}:${input.day}`;
    const payout = await make({ accountId, amountMinor, currency, idempotencyKey });
    if (payout) await followPayout(ctx, { accountId, payoutId: payout.id });
  }
}

async function accountOf(ctx: Ctx, sellerId: number): Promise<string | null> {
  const [seller] = await ctx.db.select().from(producers).where(eq(producers.userId, sellerId));
  return seller?.disconnectedAt ? null : (seller?.stripeAccountId ?? null);
}

/** Null when Stripe will not: today's has been made, the money went elsewhere, or the account has been stopped. */
async function make(order: PayoutOrder): Promise<StripePayout | null> {
  try {
    return await createPayout(order);
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    log.warn({ account: order.accountId, currency: order.currency, code: error.code }, "no payout today");
    return null;
  }
}
