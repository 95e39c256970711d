import { and, asc, eq, gt, gte, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { ledgerAccounts, ledgerEntries, ledgerTransactions } from "@/db/schema";
import type { Currency } from "@/lib/money";
import type { Span } from "@/lib/stripe/balance-transactions";

/** What a ledger transaction put on the accounts that Stripe's balances can be held against. */
export type Posted = {
  id: number;
  cause: string;
  purchaseId: number | null;
  sellerId: number | null;
  occurredAt: Date;
  account: "clearing" | "seller_payable";
  amountMinor: number;
  currency: Currency;
};

const PAGE = 500;

/** The legs of these causes, as far as they were posted. */
export async function postedFor(db: Db, causes: string[]): Promise<Posted[]> {
  return causes.length ? legs(db).where(and(compared, inArray(ledgerTransactions.cause, causes))) : [];
}

/** What the books say came from or went to Stripe in this span, a page at a time. */
export async function* postedPages(db: Db, { since, until }: Span): AsyncGenerator<Posted[]> {
  for (let last = 0; ; ) {
    const rows = await legs(db)
      .where(
        and(
          compared,
          gt(ledgerTransactions.id, last),
          gte(ledgerTransactions.occurredAt, since),
          lt(ledgerTransactions.occurredAt, until),
        ),
      )
      .orderBy(asc(ledgerTransactions.id))
      .limit(PAGE);
    if (rows.length) yield rows;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE) return;
  }
}

// Clearing is what lies at Stripe. A payout leaves it when it is paid, but a seller's balance when it is made.
const compared = sql`(${ledgerAccounts.kind} = 'clearing'
  or (${ledgerAccounts.kind} = 'seller_payable' and ${ledgerTransactions.cause} like 'stripe:po\\_%'))`;

function legs(db: Db) {
  return db
    .select({
      id: ledgerTransactions.id,
      cause: ledgerTransactions.cause,
      purchaseId: ledgerTransactions.purchaseId,
      sellerId: ledgerAccounts.sellerId,
      occurredAt: ledgerTransactions.occurredAt,
      account: sql<Posted["account"]>`${ledgerAccounts.kind}`,
      amountMinor: ledgerEntries.amountMinor,
      currency: ledgerEntries.currency,
    })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .$dynamic();
}
