import type { Currency } from "@/lib/money";
import { unlessGone } from "./accounts";
import { call } from "./client";

/** What lies on a connected account in one currency, in minor units: below zero when more was taken than was there. */
export type StripeBalance = { currency: Currency; availableMinor: number; pendingMinor: number };

/** The account's balance, one line a currency; null when it is no longer connected to us. */
export async function readBalance(accountId: string): Promise<StripeBalance[] | null> {
  const balance = await unlessGone(() =>
    call("read balance", (client) => client.balance.retrieve({}, { stripeAccount: accountId })),
  );
  if (!balance) return null;
  const { available, pending } = balance;
  const of = (lines: typeof available, currency: string) =>
    lines.find((line) => line.currency === currency)?.amount ?? 0;
  return [...new Set([...available, ...pending].map(({ currency }) => currency))].map((currency) => ({
    currency: currency.toUpperCase(),
    availableMinor: of(available, currency),
    pendingMinor: of(pending, currency),
  }));
}
