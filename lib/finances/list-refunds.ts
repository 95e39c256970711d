import { and, desc, eq, gte, inArray, isNotNull, lt, type SQL } from "drizzle-orm";
import { purchases, refunds } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import type { Currency } from "@/lib/money";
import { named } from "./sale-filter";

type Refund = typeof refunds.$inferSelect;

/** A refund of one of the producer's sales, and what it was of. */
export type SaleRefund = {
  refund: Refund;
  reference: string;
  title: string;
  buyerName: string;
};
export type RefundPage = { rows: SaleRefund[]; nextCursor: string | null };
export type RefundFilter = {
  status?: readonly Refund["status"][] | undefined;
  currency?: Currency | undefined;
  /** As for sales: words of the reference, the title or the buyer's name. */
  q?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

/**
 * Refunds of the signed-in producer's sales, newest first. What went back because a payment never became a sale cost
 * them nothing and is not theirs to look through.
 */
export async function listRefunds(
  ctx: Ctx,
  input: RefundFilter & { cursor?: string | undefined; limit: number },
): Promise<RefundPage> {
  const seller = asProducer(ctx);
  const before = input.cursor ? idOfCursor(input.cursor) : undefined;
  const found = await ctx.db
    .select({ refund: refunds, purchase: purchases })
    .from(refunds)
    .innerJoin(purchases, eq(purchases.id, refunds.purchaseId))
    .where(
      and(
        eq(refunds.sellerId, seller.id),
        isNotNull(purchases.succeededAt),
        fits(seller.id, input),
        before === undefined ? undefined : lt(refunds.id, before),
      ),
    )
    .orderBy(desc(refunds.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(({ refund, purchase }) => ({
    refund,
    reference: purchase.reference,
    title: purchase.track.title,
    buyerName: purchase.acceptance.name,
  }));
  const last = found.length > input.limit ? rows.at(-1)?.refund : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.id]) : null };
}

function fits(sellerId: number, { status, currency, q, from, to }: RefundFilter): SQL | undefined {
  return and(
    status ? inArray(refunds.status, [...status]) : undefined,
    currency ? eq(refunds.currency, currency) : undefined,
    from ? gte(refunds.createdAt, from) : undefined,
    to ? lt(refunds.createdAt, to) : undefined,
    q ? named(sellerId, q) : undefined,
  );
}
