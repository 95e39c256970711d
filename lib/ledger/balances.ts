import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { ledgerAccounts } from "@/db/schema";
import type { Currency } from "@/lib/money";

/** What a seller's books say in one currency, in minor units, as the seller counts: what is theirs is positive. */
export type SellerBalance = {
  currency: Currency;
  payable: number;
  held: number;
  inTransit: number;
  paid: number;
};

/** A seller's running balances, one line a currency. Currencies are never summed. */
export async function balancesOf(db: Db, sellerId: number): Promise<SellerBalance[]> {
  const accounts = await db
    .select()
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.sellerId, sellerId))
    .orderBy(asc(ledgerAccounts.currency));
  return [...new Set(accounts.map(({ currency }) => currency))].map((currency) => {
    const of = (kind: string) =>
      0 - (accounts.find((each) => each.kind === kind && each.currency === currency)?.balanceMinor ?? 0);
    return {
      currency,
      payable: of("seller_payable"),
      held: of("seller_held"),
      inTransit: of("seller_in_transit"),
      paid: of("seller_paid"),
    };
  });
}
