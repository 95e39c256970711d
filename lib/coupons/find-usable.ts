import { and, count, eq, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { coupons, couponTracks, couponUsers, purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { Coupon } from "./discount";
import { stateAt } from "./state";

type Sought = {
  code: string;
  /** Null when it is not said what is bought: the coupon is then not held against it. */
  trackId: number | null;
  /** The buyer's own open checkout, whose use of the coupon counts as free: it is about to be traded. */
  traded?: { id: number; couponId: number | null; couponHeld: boolean } | null;
};

/**
 * The coupon of a code, if the signed-in buyer may use it now. Fails with `coupon_invalid`, the same for one that is
 * unknown, disabled, not started, expired or used up; `coupon_not_yours`; `coupon_not_applicable` to the track.
 */
export async function findUsable(ctx: Ctx<Db>, { code, trackId, traded = null }: Sought): Promise<Coupon> {
  const [found] = await ctx.db
    .select({ coupon: coupons, state: stateAt(ctx.now) })
    .from(coupons)
    .where(eq(sql`upper(${coupons.code})`, sql`upper(${code.trim()})`));
  if (!found) return fail("coupon_invalid");
  const { coupon, state } = found;
  const isTraded = traded?.couponId === coupon.id && traded.couponHeld;
  if (state !== "active" && !(state === "used_up" && isTraded)) fail("coupon_invalid");
  const { forOthers, forOtherTracks } = await boundTo(ctx, coupon.id, trackId);
  if (forOthers) fail("coupon_not_yours");
  const used = await usesOf(ctx.db, { coupon, buyerId: signedIn(ctx).id, except: traded?.id });
  if (coupon.perUserLimit !== null && used >= coupon.perUserLimit) fail("coupon_not_yours");
  if (forOtherTracks) fail("coupon_not_applicable");
  return coupon;
}

/** How often a buyer's purchases, but for one, hold a use of the coupon. */
export async function usesOf(
  db: Db,
  {
    coupon,
    buyerId,
    except = 0,
  }: { coupon: Pick<Coupon, "id">; buyerId: number; except?: number | undefined },
): Promise<number> {
  const [held] = await db
    .select({ uses: count() })
    .from(purchases)
    .where(
      and(
        eq(purchases.couponId, coupon.id),
        eq(purchases.buyerId, buyerId),
        purchases.couponHeld,
        ne(purchases.id, except),
      ),
    );
  return held?.uses ?? 0;
}

async function boundTo(ctx: Ctx<Db>, couponId: number, trackId: number | null) {
  const [people, beats] = await Promise.all([
    ctx.db.select({ id: couponUsers.userId }).from(couponUsers).where(eq(couponUsers.couponId, couponId)),
    ctx.db.select({ id: couponTracks.trackId }).from(couponTracks).where(eq(couponTracks.couponId, couponId)),
  ]);
  const lacks = (bound: { id: number }[], id: number) =>
    bound.length > 0 && !bound.some((each) => each.id === id);
  return {
    forOthers: lacks(people, signedIn(ctx).id),
    forOtherTracks: trackId !== null && lacks(beats, trackId),
  };
}
