import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { producers, users } from "./people";
import { purchases } from "./purchases";

/** `unsold`: the payment could not become a sale. `at_stripe`: somebody made it there, and we only heard. */
export const refundReason = pgEnum("refund_reason", [
  "requested_by_customer",
  "duplicate",
  "fraudulent",
  "other",
  "unsold",
  "at_stripe",
]);
/** `requested` until Stripe has taken it; `failed` also when the buyer's bank sent the money back later. */
export const refundStatus = pgEnum("refund_status", ["requested", "succeeded", "failed"]);

/** Money going back to a buyer, whole or in part. What it takes from fee and share is noted when it is booked. */
export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    purchaseId: ref()
      .notNull()
      .references(() => purchases.id),
    sellerId: ref()
      .notNull()
      .references(() => producers.userId),
    /** Stripe's `re_…`; null until Stripe has answered. */
    stripeId: text().unique(),
    currency: currency().notNull(),
    amountMinor: minor().notNull(),
    feeMinor: minor().notNull().default(0),
    shareMinor: minor().notNull().default(0),
    reason: refundReason().notNull(),
    note: text().notNull().default(""),
    status: refundStatus().notNull().default("requested"),
    /** Why it failed, as a word of Stripe's or ours. */
    failure: text(),
    requestedBy: ref().references(() => users.id),
    /** Names the order, so that asking again, after a crash or a lost reply, orders no second one. */
    orderKey: text(),
    createdAt: createdAt(),
    settledAt: instant(),
  },
  (t) => [
    uniqueIndex("refunds_order").on(t.purchaseId, t.orderKey),
    index("refunds_purchase").on(t.purchaseId, t.id),
    index("refunds_seller").on(t.sellerId, t.id),
    index("refunds_open").on(t.createdAt).where(sql`${t.status} = 'requested'`),
    check("refunds_amounts", sql`${t.amountMinor} >= 0 and ${t.feeMinor} >= 0 and ${t.shareMinor} >= 0`),
  ],
);

/** An inquiry is a bank's question: it changes nothing (facts §1). */
export const disputeOutcome = pgEnum("dispute_outcome", ["inquiry", "open", "won", "lost"]);

/** A buyer's bank asks for the money back. Its row is what Stripe last said of it, and where the seller's share is. */
export const disputes = pgTable(
  "disputes",
  {
    /** Stripe's `dp_…` or `du_…`. */
    id: text().primaryKey(),
    purchaseId: ref()
      .notNull()
      .references(() => purchases.id),
    sellerId: ref()
      .notNull()
      .references(() => producers.userId),
    currency: currency().notNull(),
    amountMinor: minor().notNull(),
    /** Of the seller's share, while it is undecided and after it was lost. */
    heldMinor: minor().notNull().default(0),
    /** As Stripe calls them: `fraudulent`, `product_not_received`, …; `needs_response`, `under_review`, … */
    reason: text().notNull(),
    status: text().notNull(),
    outcome: disputeOutcome().notNull(),
    evidenceDueBy: instant(),
    /** The held share was taken back from the seller's balance at Stripe with this reversal … */
    reversalId: text(),
    /** … and went back to it with this transfer, after the dispute was won. */
    returnId: text(),
    openedAt: instant().notNull(),
    closedAt: instant(),
    syncedAt: instant().notNull(),
  },
  (t) => [
    index("disputes_purchase").on(t.purchaseId),
    index("disputes_seller").on(t.sellerId, t.openedAt),
    index("disputes_outcome").on(t.outcome, t.openedAt),
  ],
);
