import { index, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { producers, users } from "./people";
import { purchases } from "./purchases";

export const reconciliationTrigger = pgEnum("reconciliation_trigger", ["schedule", "demand"]);
export const reconciliationStatus = pgEnum("reconciliation_status", ["running", "finished", "failed"]);

/** One comparison of the books with Stripe's balance transactions. */
export const reconciliationRuns = pgTable("reconciliation_runs", {
  id: id(),
  trigger: reconciliationTrigger().notNull(),
  requestedBy: ref().references(() => users.id),
  status: reconciliationStatus().notNull().default("running"),
  /** What happened at Stripe from here … */
  since: instant().notNull(),
  /** … to here was compared. */
  until: instant().notNull(),
  matched: integer().notNull().default(0),
  /** Purchases and payouts that Stripe knew more of than we did, and that were settled by their own acts first. */
  caughtUp: integer().notNull().default(0),
  differences: integer().notNull().default(0),
  error: text(),
  startedAt: createdAt(),
  finishedAt: instant(),
});

/** `missing`: the books have it, Stripe has not. `extra`: Stripe has it, the books have not. */
export const differenceKind = pgEnum("difference_kind", ["missing", "extra", "amount", "currency"]);

/** What a run could not explain. It is shown to people and never written into the books. */
export const reconciliationDifferences = pgTable(
  "reconciliation_differences",
  {
    id: id(),
    runId: ref()
      .notNull()
      .references(() => reconciliationRuns.id),
    kind: differenceKind().notNull(),
    /** The connected account that it is on; null for the platform's own. */
    accountId: text(),
    /** Stripe's balance transaction. */
    stripeId: text(),
    /** The cause of the ledger transaction. */
    cause: text(),
    purchaseId: ref().references(() => purchases.id),
    sellerId: ref().references(() => producers.userId),
    booksMinor: minor(),
    booksCurrency: currency(),
    stripeMinor: minor(),
    stripeCurrency: currency(),
  },
  (t) => [
    index("reconciliation_differences_run").on(t.runId, t.id),
    index("reconciliation_differences_seller").on(t.sellerId, t.runId),
  ],
);
