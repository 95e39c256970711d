import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { ledgerAccounts, ledgerEntries, ledgerTransactions, refunds } from "@/db/schema";
import type { Currency } from "@/lib/money";
import type { Purchase } from "@/lib/purchases/standing";

/** In minor units of the currency that was paid. */
export type Left = { leftMinor: number; underwayMinor: number; currency: Currency };

/** What of the payment is still here and not on its way back, in minor units. */
export async function leftOf(db: Db, purchase: Purchase): Promise<Left> {
  const [paid] = await db
    .select({
      minor: sql`coalesce(sum(${ledgerEntries.amountMinor}), 0)`.mapWith(Number),
      currency: sql<string | null>`min(${ledgerEntries.currency})`,
    })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .where(
      and(
        eq(ledgerTransactions.purchaseId, purchase.id),
        eq(ledgerAccounts.kind, "clearing"),
        sql`${ledgerTransactions.cause} ~ ':(succeeded|received)$'`,
      ),
    );
  const [underway] = await db
    .select({ minor: sql`coalesce(sum(${refunds.amountMinor}), 0)`.mapWith(Number) })
    .from(refunds)
    .where(and(eq(refunds.purchaseId, purchase.id), eq(refunds.status, "requested")));
  const underwayMinor = underway?.minor ?? 0;
  const ended = purchase.status === "charged_back";
  const leftMinor = ended ? 0 : (paid?.minor ?? 0) - purchase.refundedMinor - underwayMinor;
  return { leftMinor, underwayMinor, currency: paid?.currency ?? purchase.currency };
}
