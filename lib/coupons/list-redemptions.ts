import { and, count, desc, eq, lt } from "drizzle-orm";
import { coupons, purchases, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { fail } from "@/lib/errors";

export type Redemption = {
  purchase: Pick<
    typeof purchases.$inferSelect,
    | "id"
    | "reference"
    | "trackId"
    | "track"
    | "status"
    | "priceMinor"
    | "discountMinor"
    | "totalMinor"
    | "currency"
    | "createdAt"
    | "succeededAt"
  >;
  buyer: { name: string; email: string };
};
export type RedemptionPage = { rows: Redemption[]; nextCursor: string | null };

/** The purchases that hold a use of a coupon, newest first, those still at the checkout included. For administrators. */
export async function listRedemptions(
  ctx: Ctx,
  input: { couponId: number; limit: number; cursor?: string | undefined; page?: number | undefined },
): Promise<RedemptionPage> {
  await requireCoupon(ctx, input.couponId);
  const before = input.cursor ? idOfCursor(input.cursor) : null;
  const found = await ctx.db
    .select({
      purchase: {
        id: purchases.id,
        reference: purchases.reference,
        trackId: purchases.trackId,
        track: purchases.track,
        status: purchases.status,
        priceMinor: purchases.priceMinor,
        discountMinor: purchases.discountMinor,
        totalMinor: purchases.totalMinor,
        currency: purchases.currency,
        createdAt: purchases.createdAt,
        succeededAt: purchases.succeededAt,
      },
      buyer: { name: users.name, email: users.email },
    })
    .from(purchases)
    .innerJoin(users, eq(users.id, purchases.buyerId))
    .where(and(held(input.couponId), before === null ? undefined : lt(purchases.id, before)))
    .orderBy(desc(purchases.id))
    .offset(before === null ? ((input.page ?? 1) - 1) * input.limit : 0)
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? encodeCursor([last.purchase.id]) : null };
}

/** How many there are, for clients that show page numbers. */
export async function countRedemptions(ctx: Ctx, { couponId }: { couponId: number }): Promise<number> {
  asAdmin(ctx);
  const [counted] = await ctx.db.select({ total: count() }).from(purchases).where(held(couponId));
  return counted?.total ?? 0;
}

const held = (couponId: number) => and(eq(purchases.couponId, couponId), purchases.couponHeld);

async function requireCoupon(ctx: Ctx, couponId: number): Promise<void> {
  asAdmin(ctx);
  const found = await ctx.db.select({ id: coupons.id }).from(coupons).where(eq(coupons.id, couponId));
  if (found.length === 0) fail("not_found");
}
