import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { producers } from "./people";
import { purchases } from "./purchases";

export const ledgerAccountKind = pgEnum("ledger_account_kind", [
  "clearing",
  "platform_revenue",
  "stripe_fees",
  "dispute_losses",
  "unearned",
  "pool",
  "seller_payable",
  "seller_held",
  "seller_in_transit",
  "seller_paid",
  "paid_out",
]);

/**
 * An account of the books in one currency. Debits are positive, credits negative: what the platform owes a seller
 * stands as a negative balance of `seller_payable`. The running balance is kept by a trigger on the entries.
 */
export const ledgerAccounts = pgTable(
  "ledger_accounts",
  {
    id: id(),
    kind: ledgerAccountKind().notNull(),
    sellerId: ref().references(() => producers.userId),
    currency: currency().notNull(),
    balanceMinor: minor().notNull().default(0),
  },
  (t) => [
    unique("ledger_accounts_key").on(t.kind, t.sellerId, t.currency).nullsNotDistinct(),
    check("ledger_accounts_seller", sql`(${t.kind}::text like 'seller_%') = (${t.sellerId} is not null)`),
  ],
);

/** Written once, never changed: triggers refuse update and delete here and on the entries. */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id(),
    /** What made it, once: `stripe:pi_…:succeeded`. Writing the same cause again does nothing. */
    cause: text().notNull().unique(),
    purchaseId: ref().references(() => purchases.id),
    occurredAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("ledger_transactions_purchase").on(t.purchaseId),
    // The reconciler walks the books day by day.
    index("ledger_transactions_day").on(t.occurredAt),
  ],
);

export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: id(),
    transactionId: ref()
      .notNull()
      .references(() => ledgerTransactions.id),
    accountId: ref()
      .notNull()
      .references(() => ledgerAccounts.id),
    amountMinor: minor().notNull(),
    currency: currency().notNull(),
  },
  (t) => [
    index("ledger_entries_account").on(t.accountId, t.id),
    index("ledger_entries_transaction").on(t.transactionId),
    check("ledger_entries_amount", sql`${t.amountMinor} <> 0`),
  ],
);
