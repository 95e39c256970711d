import { and, desc, eq, gte, ilike, inArray, lt, type SQL } from "drizzle-orm";
import { invoices, poolShares, poolTransfers } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import type { Currency } from "@/lib/money";
import { behind, cursorAt } from "@/lib/paging/time-cursor";

type Share = typeof poolShares.$inferSelect;

/** A producer's part of one invoice. Whose invoice it is stays with the subscriber. */
export type PoolShare = Pick<Share, "invoiceId" | "status" | "currency" | "amountMinor" | "createdAt"> & {
  /** What the subscriber paid, our fee, and what was divided among all producers. */
  paidMinor: number;
  feeMinor: number;
  poolMinor: number;
  paidAt: Date | null;
  /** What carries it to the producer's account; null until the daily round. */
  transfer: Pick<
    typeof poolTransfers.$inferSelect,
    "id" | "stripeId" | "status" | "failureCode" | "paidAt"
  > | null;
};
export type PoolSharePage = { rows: PoolShare[]; nextCursor: string | null };
export type PoolShareFilter = {
  status?: readonly Share["status"][] | undefined;
  currency?: Currency | undefined;
  /** The beginning of Stripe's name of the transfer. */
  q?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

/** The signed-in producer's parts of subscribers' invoices, newest first. A `cursor` costs the same at any depth. */
export async function listPoolShares(
  ctx: Ctx,
  input: PoolShareFilter & { cursor?: string | undefined; limit: number },
): Promise<PoolSharePage> {
  const found = await ctx.db
    .select({ share: poolShares, invoice: invoices, transfer: poolTransfers })
    .from(poolShares)
    .innerJoin(invoices, eq(invoices.id, poolShares.invoiceId))
    .leftJoin(poolTransfers, eq(poolTransfers.id, poolShares.transferId))
    .where(
      and(
        eq(poolShares.producerId, asProducer(ctx).id),
        fits(input),
        input.cursor ? behind(input.cursor, poolShares.createdAt, poolShares.invoiceId) : undefined,
      ),
    )
    .orderBy(desc(poolShares.createdAt), desc(poolShares.invoiceId))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(({ share, invoice, transfer }) => ({
    invoiceId: share.invoiceId,
    status: share.status,
    currency: share.currency,
    amountMinor: share.amountMinor,
    createdAt: share.createdAt,
    paidMinor: invoice.paidMinor,
    feeMinor: invoice.feeMinor ?? 0,
    poolMinor: invoice.poolMinor ?? 0,
    paidAt: invoice.paidAt,
    transfer,
  }));
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? cursorAt(last.createdAt, last.invoiceId) : null };
}

function fits({ status, currency, q, from, to }: PoolShareFilter): SQL | undefined {
  return and(
    status ? inArray(poolShares.status, [...status]) : undefined,
    currency ? eq(poolShares.currency, currency) : undefined,
    q ? ilike(poolTransfers.stripeId, `${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
    from ? gte(poolShares.createdAt, from) : undefined,
    to ? lt(poolShares.createdAt, to) : undefined,
  );
}
