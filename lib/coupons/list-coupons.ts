import { and, count, desc, eq, ilike, lt, or, type SQL } from "drizzle-orm";
import { coupons } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import type { ListedCoupon } from "./read-coupon";
import { type CouponState, stateAt } from "./state";

type Filter = { q?: string | undefined; state?: CouponState | undefined };
export type CouponPage = { rows: ListedCoupon[]; nextCursor: string | null };

/** The coupons for an administrator, newest first. `q` is part of a code or a description. */
export async function listCoupons(
  ctx: Ctx,
  input: Filter & { limit: number; cursor?: string | undefined; page?: number | undefined },
): Promise<CouponPage> {
  asAdmin(ctx);
  const before = input.cursor ? idOfCursor(input.cursor) : null;
  const found = await ctx.db
    .select({ coupon: coupons, state: stateAt(ctx.now) })
    .from(coupons)
    .where(and(fits(ctx, input), before === null ? undefined : lt(coupons.id, before)))
    .orderBy(desc(coupons.id))
    .offset(before === null ? ((input.page ?? 1) - 1) * input.limit : 0)
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? encodeCursor([last.coupon.id]) : null };
}

/** How many there are, for clients that show page numbers. */
export async function countCoupons(ctx: Ctx, filter: Filter): Promise<number> {
  asAdmin(ctx);
  const [counted] = await ctx.db.select({ total: count() }).from(coupons).where(fits(ctx, filter));
  return counted?.total ?? 0;
}

function fits(ctx: Ctx, { q, state }: Filter): SQL | undefined {
  const words = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    words ? or(ilike(coupons.code, words), ilike(coupons.description, words)) : undefined,
    state && eq(stateAt(ctx.now), state),
  );
}
