import type Stripe from "stripe";
import type { Currency } from "@/lib/money";
import { unlessGone } from "./accounts";
import { call } from "./client";

/** Money on its way from a connected account's balance to its bank, as Stripe says it now. */
export type StripePayout = {
  id: string;
  status: "pending" | "in_transit" | "paid" | "failed" | "canceled";
  /** In minor units; negative when Stripe takes a negative balance from the bank. */
  amountMinor: number;
  currency: Currency;
  arrivesAt: Date;
  failureCode: string | null;
  createdAt: Date;
};

export type PayoutOrder = {
  accountId: string;
  amountMinor: number;
  currency: Currency;
  /** Names the payout, so that asking again never makes a second one. */
  idempotencyKey: string;
};

/**
 * Sends available money of an account to its bank. Throws StripeRefused, with `balance_insufficient` when there is
 * less than that, and with `idempotency_error` when the key has made a payout of another amount.
 */
export async function createPayout(order: PayoutOrder): Promise<StripePayout> {
  const { accountId, amountMinor, currency, idempotencyKey } = order;
  const payout = await call("create payout", (client) =>
    client.payouts.create(
      { amount: amountMinor, currency: currency.toLowerCase() },
      { stripeAccount: accountId, idempotencyKey },
    ),
  );
  return describe(payout);
}

/** The payout; null when there is none, or the account is no longer connected to us. */
export async function readPayout(accountId: string, payoutId: string): Promise<StripePayout | null> {
  return unlessGone(async () =>
    describe(
      await call("read payout", (client) =>
        client.payouts.retrieve(payoutId, {}, { stripeAccount: accountId }),
      ),
    ),
  );
}

/** The account's payouts made since then, newest first; none when it is no longer connected to us. */
export async function payoutsSince(accountId: string, since: Date): Promise<StripePayout[]> {
  const found = await unlessGone(() =>
    call("list payouts", (client) =>
      client.payouts
        .list(
          { created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 },
          { stripeAccount: accountId },
        )
        .autoPagingToArray({ limit: 10_000 }),
    ),
  );
  return (found ?? []).map(describe);
}

function describe(payout: Stripe.Payout): StripePayout {
  return {
    id: payout.id,
    status: payout.status as StripePayout["status"],
    amountMinor: payout.amount,
    currency: payout.currency.toUpperCase(),
    arrivesAt: new Date(payout.arrival_date * 1000),
    failureCode: payout.failure_code,
    createdAt: new Date(payout.created * 1000),
  };
}
