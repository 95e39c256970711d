import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { payouts } from "./payouts";
import { producers } from "./people";
import { invoices } from "./subscriptions";

// The subscription pool (facts §6): what subscribers paid, on its way to the producers of what they hear.

/** What each producer contributed as of a day (UTC): by this the invoices paid on that day are split. */
export const poolWeights = pgTable(
  "pool_weights",
  {
    day: date({ mode: "string" }).notNull(),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    weight: doublePrecision().notNull(),
    tracks: integer().notNull(),
    plays: bigint({ mode: "number" }).notNull(),
    /** Cannot be paid out to, so that the others have their part. */
    excluded: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.producerId] })],
);

export const poolShareStatus = pgEnum("pool_share_status", ["pending", "paid", "failed", "excluded"]);

/** A producer's part of one paid invoice. The parts of an invoice sum to its pool, to the cent. */
export const poolShares = pgTable(
  "pool_shares",
  {
    invoiceId: ref()
      .notNull()
      .references(() => invoices.id),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    status: poolShareStatus().notNull().default("pending"),
    weight: doublePrecision().notNull(),
    currency: currency().notNull(),
    amountMinor: minor().notNull(),
    /** What carries it to the producer's account, once that was ordered. */
    transferId: ref().references(() => poolTransfers.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.invoiceId, t.producerId] }),
    index("pool_shares_producer").on(t.producerId, t.status, t.currency),
    index("pool_shares_transfer").on(t.transferId),
  ],
);

export const poolTransferStatus = pgEnum("pool_transfer_status", ["requested", "paid", "failed"]);

/** Shares of one producer in one currency, sent together to their account at Stripe. */
export const poolTransfers = pgTable(
  "pool_transfers",
  {
    id: id(),
    sellerId: ref()
      .notNull()
      .references(() => producers.userId),
    accountId: text().notNull(),
    currency: currency().notNull(),
    amountMinor: minor().notNull(),
    /** Of it, what is in no payout yet. 0 until it was paid. */
    unpaidMinor: minor().notNull().default(0),
    status: poolTransferStatus().notNull().default("requested"),
    /** Stripe's `tr_…`. */
    stripeId: text().unique(),
    /** Stripe's word for why it did not go. */
    failureCode: text(),
    paidAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("pool_transfers_seller").on(t.sellerId, t.id)],
);

/** The transfers out of the pool that a payout pays, beside its sales (`payout_items`). */
export const payoutPoolItems = pgTable(
  "payout_pool_items",
  {
    payoutId: ref()
      .notNull()
      .references(() => payouts.id),
    transferId: ref()
      .notNull()
      .references(() => poolTransfers.id),
    amountMinor: minor().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.payoutId, t.transferId] }),
    index("payout_pool_items_transfer").on(t.transferId),
  ],
);
