import { date, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { currency, minor, ref } from "./columns";
import { producers } from "./people";

/**
 * What each day (UTC) brought a seller in one currency. Triggers keep it beside the books, so that charts and lifetime
 * figures add up days and never scan sales. Volume − fee − refunded − lost + pool is what the seller earned.
 */
export const sellerDays = pgTable(
  "seller_days",
  {
    sellerId: ref()
      .notNull()
      .references(() => producers.userId),
    currency: currency().notNull(),
    day: date({ mode: "string" }).notNull(),
    /** Sales made, less those that ended on the day. */
    sales: integer().notNull().default(0),
    /** What buyers paid, and what the platform kept of it. */
    volumeMinor: minor().notNull().default(0),
    feeMinor: minor().notNull().default(0),
    /** What refunds, and lost disputes, took back of the seller's share. */
    refundedMinor: minor().notNull().default(0),
    lostMinor: minor().notNull().default(0),
    /** What came out of the subscription pool. */
    poolMinor: minor().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.sellerId, t.currency, t.day] })],
);
