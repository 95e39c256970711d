import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { purchases } from "@/db/schema";
import type { Currency } from "@/lib/money";
import { textQuery } from "@/lib/tracks/text-query";

export const SALE_STATES = ["all", "paid", "pending", "failed", "refunded", "unpaid"] as const;
/**
 * `all` are the sales: what was paid for, whatever became of it. `pending` and `failed` are checkouts that are none
 * yet, or came to nothing. `unpaid` are sales with a part in no payout yet.
 */
export type SaleState = (typeof SALE_STATES)[number];

export type SaleFilter = {
  state?: SaleState | undefined;
  currency?: Currency | undefined;
  /** Words of the reference, of the track's title or of the name on the certificate; the last may be begun. */
  q?: string | undefined;
  /** Paid at or after this instant, and before that one; checkouts by when they began. */
  from?: Date | undefined;
  to?: Date | undefined;
};

const { succeededAt, status, refundedMinor, unpaidMinor } = purchases;
const sold = sql`${succeededAt} is not null`;

// The values are written out, not parameters: only so does the planner see that an index made for a list holds it all.
const IN: Record<SaleState, SQL> = {
  all: sold,
  paid: sql`${sold} and ${status} in ('succeeded', 'disputed')`,
  pending: sql`${status} in ('pending', 'review')`,
  failed: sql`${succeededAt} is null and ${status} not in ('pending', 'review')`,
  refunded: sql`${sold} and (${refundedMinor} > 0 or ${status} = 'charged_back')`,
  unpaid: sql`${sold} and ${unpaidMinor} <> 0`,
};

/** When a line of this list happened: sales by when they were paid for. */
export const timeOf = (state: SaleState) =>
  state === "pending" || state === "failed" ? purchases.createdAt : purchases.succeededAt;

/** This seller's purchases that fit the filter. */
export function fits(sellerId: number, filter: SaleFilter): SQL | undefined {
  const { state = "all", currency, q, from, to } = filter;
  const at = timeOf(state);
  return and(
    eq(purchases.sellerId, sellerId),
    IN[state],
    currency ? eq(purchases.currency, currency) : undefined,
    from ? gte(at, from) : undefined,
    to ? lt(at, to) : undefined,
    q ? named(sellerId, q) : undefined,
  );
}

/** This seller's purchases that the words name: an index of words finds them, however many there are. */
export function named(sellerId: number, q: string): SQL {
  const words = textQuery(q);
  if (!words) return sql`false`;
  const { sellerId: seller, reference, track, acceptance } = purchases;
  return sql`sale_words(${seller}, ${reference}, ${track}, ${acceptance}) @@
    ${`'seller:${sellerId}' & ${words}`}::tsquery`;
}
