import { index, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { producers } from "./people";
import { purchases } from "./purchases";

export const payoutStatus = pgEnum("payout_status", ["pending", "in_transit", "paid", "failed", "canceled"]);

/** Money on its way from a seller's balance at Stripe to their bank. */
export const payouts = pgTable(
  "payouts",
  {
    id: id(),
    sellerId: ref()
      .notNull()
      .references(() => producers.userId),
    /** Stripe's `po_…`, and the connected account that it is of. */
    stripeId: text().notNull().unique(),
    accountId: text().notNull(),
    currency: currency().notNull(),
    amountMinor: minor().notNull(),
    status: payoutStatus().notNull(),
    arrivesAt: instant(),
    /** Stripe's word for why the bank did not take it. */
    failureCode: text(),
    paidAt: instant(),
    failedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("payouts_seller").on(t.sellerId, t.id)],
);

/**
 * The sales that a payout pays, each with how much of its share: the oldest unpaid first. A sale that was refunded
 * after it was paid out stands with a negative amount in the next one. The items of one that failed stay to be seen,
 * and their sales are unpaid again.
 */
export const payoutItems = pgTable(
  "payout_items",
  {
    payoutId: ref()
      .notNull()
      .references(() => payouts.id),
    purchaseId: ref()
      .notNull()
      .references(() => purchases.id),
    amountMinor: minor().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.payoutId, t.purchaseId] }),
    index("payout_items_purchase").on(t.purchaseId),
  ],
);
