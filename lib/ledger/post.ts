import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ledgerAccounts, ledgerEntries, ledgerTransactions } from "@/db/schema";
import type { Currency } from "@/lib/money";

type Kind = typeof ledgerAccounts.$inferSelect.kind;
type SellerKind = Extract<Kind, `seller_${string}`>;

/** One leg: a debit is positive, a credit negative. A seller's account names its seller. */
export type Entry =
  | { account: Exclude<Kind, SellerKind>; amountMinor: number }
  | { account: SellerKind; sellerId: number; amountMinor: number };

export type Posting = {
  /** What makes it, once: `stripe:pi_…:succeeded`. */
  cause: string;
  purchaseId: number | null;
  occurredAt: Date;
  currency: Currency;
  entries: Entry[];
};

/**
 * Writes one transaction of the books, in the caller's database transaction. The same cause writes nothing a second
 * time; answers whether it wrote. Legs of zero are left out; the rest must sum to zero, which the database checks. A
 * free sale has none, and stands in the books all the same.
 */
export async function post(tx: Tx, posting: Posting): Promise<boolean> {
  const legs = posting.entries.filter(({ amountMinor }) => amountMinor !== 0);
  const { cause, purchaseId, occurredAt } = posting;
  const [written] = await tx
    .insert(ledgerTransactions)
    .values({ cause, purchaseId, occurredAt })
    .onConflictDoNothing()
    .returning({ id: ledgerTransactions.id });
  if (!written) return false;
  if (legs.length === 0) return true;

  const entries = await Promise.all(
    legs.map(async (leg) => ({
      transactionId: written.id,
      accountId: await accountId(tx, leg, posting.currency),
      amountMinor: leg.amountMinor,
      currency: posting.currency,
    })),
  );
  // Balances are locked in one order by everybody, so that two postings never wait for each other in a circle.
  await tx.insert(ledgerEntries).values(entries.sort((a, b) => a.accountId - b.accountId));
  return true;
}

/** Whether this cause has been written. */
export async function isPosted(tx: Tx, cause: string): Promise<boolean> {
  const rows = await tx
    .select({ id: ledgerTransactions.id })
    .from(ledgerTransactions)
    .where(eq(ledgerTransactions.cause, cause));
  return rows.length > 0;
}

/** The signed amount that the transaction of this cause put on its account of this kind; 0 when it put none. */
export async function legOf(tx: Tx, cause: string, kind: Kind): Promise<number> {
  const [leg] = await tx
    .select({ amountMinor: ledgerEntries.amountMinor })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .where(and(eq(ledgerTransactions.cause, cause), eq(ledgerAccounts.kind, kind)));
  return leg?.amountMinor ?? 0;
}

async function accountId(tx: Tx, leg: Entry, currency: Currency): Promise<number> {
  const sellerId = "sellerId" in leg ? leg.sellerId : null;
  const found = await findAccount(tx, leg.account, sellerId, currency);
  if (found) return found;
  await tx.insert(ledgerAccounts).values({ kind: leg.account, sellerId, currency }).onConflictDoNothing();
  const opened = await findAccount(tx, leg.account, sellerId, currency);
  if (!opened) throw new Error(`the ledger account ${leg.account} in ${currency} could not be opened`);
  return opened;
}

async function findAccount(tx: Tx, kind: Kind, sellerId: number | null, currency: Currency) {
  const [account] = await tx
    .select({ id: ledgerAccounts.id })
    .from(ledgerAccounts)
    .where(
      and(
        eq(ledgerAccounts.kind, kind),
        eq(ledgerAccounts.currency, currency),
        sellerId === null ? isNull(ledgerAccounts.sellerId) : eq(ledgerAccounts.sellerId, sellerId),
      ),
    );
  return account?.id;
}
