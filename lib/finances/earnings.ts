import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Currency, minorUnits } from "@/lib/money";

/**
 * What a seller earned in one currency and where it is, in minor units, as the seller counts.
 * Volume − fee − refunded − lost + pool = payable + held + in transit + paid.
 */
export type Earnings = {
  currency: Currency;
  /** Sales that stand: neither refunded in full nor charged back. */
  sales: number;
  /** What buyers paid, ever, and what the platform kept of it. */
  volumeMinor: number;
  feeMinor: number;
  /** What refunds, and lost disputes, took back of the seller's share. */
  refundedMinor: number;
  lostMinor: number;
  /** What came out of the subscription pool. */
  poolMinor: number;
  /** The seller's, and in no payout yet: what future payouts are made of. Negative after a refund of what was paid. */
  payableMinor: number;
  /** Held while a dispute is undecided. */
  heldMinor: number;
  inTransitMinor: number;
  paidMinor: number;
};

/** Earned and not in the bank yet. */
export const pendingPayout = ({ payableMinor, heldMinor, inTransitMinor }: Earnings): number =>
  payableMinor + heldMinor + inTransitMinor;

/** The artist's share of all that came in: what is pending and what was paid out (facts §1). */
export const totalRevenue = (earnings: Earnings): number => pendingPayout(earnings) + earnings.paidMinor;

/** The currency that most sales are in; USD before there are any. */
export const mostSold = (all: Earnings[]): Currency =>
  all.toSorted((one, other) => other.sales - one.sales)[0]?.currency ?? "USD";

/**
 * A seller's earnings, one line a currency, none for currencies in which nothing ever happened. One statement, so that
 * its parts are of one instant while sales, refunds and payouts go on; running balances and days, so that its cost
 * does not grow with the number of sales.
 */
export async function earningsOf(db: Db, sellerId: number): Promise<Earnings[]> {
  const rows = await db.execute<Record<string, string>>(sql`
    with balances as (
      select currency,
        coalesce(-sum(balance_minor) filter (where kind = 'seller_payable'), 0) payable,
        coalesce(-sum(balance_minor) filter (where kind = 'seller_held'), 0) held,
        coalesce(-sum(balance_minor) filter (where kind = 'seller_in_transit'), 0) in_transit,
        coalesce(-sum(balance_minor) filter (where kind = 'seller_paid'), 0) paid
      from ledger_accounts where seller_id = ${sellerId} group by currency),
    days as (
      select currency, sum(sales) sales, sum(volume_minor) volume, sum(fee_minor) fee,
        sum(refunded_minor) refunded, sum(lost_minor) lost, sum(pool_minor) pool
      from seller_days where seller_id = ${sellerId} group by currency)
    select * from balances full join days using (currency) order by currency`);
  return rows.map((row) => {
    const of = (name: string) => minorUnits(row[name] ?? 0);
    return {
      currency: row.currency ?? "",
      sales: of("sales"),
      volumeMinor: of("volume"),
      feeMinor: of("fee"),
      refundedMinor: of("refunded"),
      lostMinor: of("lost"),
      poolMinor: of("pool"),
      payableMinor: of("payable"),
      heldMinor: of("held"),
      inTransitMinor: of("in_transit"),
      paidMinor: of("paid"),
    };
  });
}
