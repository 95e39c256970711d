import { and, desc, eq, exists, gte, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { payoutItems, payouts, purchases } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import type { Currency } from "@/lib/money";
import type { Payout, PayoutStatus } from "./states";

export type PayoutFilter = {
  currency?: Currency | undefined;
  status?: readonly PayoutStatus[] | undefined;
  /** Part of the payout's id at Stripe, of a reference in it, or of a title in it. */
  q?: string | undefined;
  /** Made at or after this instant, and before that one. */
  from?: Date | undefined;
  to?: Date | undefined;
};
export type PayoutPage = { rows: Payout[]; nextCursor: string | null };

/** The signed-in producer's payouts, newest first. A `cursor` costs the same at any depth. */
export async function listPayouts(
  ctx: Ctx,
  input: PayoutFilter & { cursor?: string | undefined; limit: number },
): Promise<PayoutPage> {
  const seller = asProducer(ctx);
  const before = input.cursor ? idOfCursor(input.cursor) : undefined;
  const found = await ctx.db
    .select()
    .from(payouts)
    .where(
      and(
        eq(payouts.sellerId, seller.id),
        fits(ctx, input),
        before === undefined ? undefined : lt(payouts.id, before),
      ),
    )
    .orderBy(desc(payouts.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? encodeCursor([last.id]) : null };
}

function fits(ctx: Ctx, { currency, status, q, from, to }: PayoutFilter): SQL | undefined {
  return and(
    currency ? eq(payouts.currency, currency) : undefined,
    status ? inArray(payouts.status, [...status]) : undefined,
    from ? gte(payouts.createdAt, from) : undefined,
    to ? lt(payouts.createdAt, to) : undefined,
    q ? or(ilike(payouts.stripeId, like(q)), exists(itemsLike(ctx, q))) : undefined,
  );
}

function itemsLike(ctx: Ctx, q: string) {
  return ctx.db
    .select({ one: sql`1` })
    .from(payoutItems)
    .innerJoin(purchases, eq(purchases.id, payoutItems.purchaseId))
    .where(
      and(
        eq(payoutItems.payoutId, payouts.id),
        or(ilike(purchases.reference, like(q)), ilike(sql`${purchases.track}->>'title'`, like(q))),
      ),
    );
}

const like = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`;
