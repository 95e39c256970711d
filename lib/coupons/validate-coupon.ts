import { and, eq, notInArray } from "drizzle-orm";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { type Currency, fromDecimal } from "@/lib/money";
import { type Coupon, discountOf } from "./discount";
import { findUsable } from "./find-usable";
import { guardGuesses } from "./guard-guesses";

/** `priceMinor` and what follows from it are null when nobody said an amount or a track. */
export type Validated = { coupon: Coupon; currency: Currency } & (
  | { priceMinor: number; discountMinor: number }
  | { priceMinor: null; discountMinor: null }
);

type Asked = {
  code: string;
  /** A track's id; its price carries the same. */
  productId?: number | undefined;
  priceId?: number | undefined;
  /** Decimal, in the track's currency, else the coupon's, else USD. The track's price when left out. */
  amount?: number | undefined;
};

/**
 * Whether the signed-in buyer can use a code, and what it takes off. Nothing is claimed: the checkout does that. Fails
 * as `findUsable` does, and with `coupon_not_applicable` for a track that is not there or in another currency.
 */
export async function validateCoupon(ctx: Ctx, asked: Asked): Promise<Validated> {
  return guardGuesses(ctx, asked.code, async () => {
    const trackId = asked.productId ?? asked.priceId ?? null;
    const coupon = await findUsable(ctx, { code: asked.code, trackId });
    const track = trackId === null ? null : await productOf(ctx, trackId, asked.priceId ?? trackId);
    const currency = track?.currency ?? coupon.currency ?? "USD";
    const priceMinor =
      asked.amount === undefined ? (track?.priceMinor ?? null) : minorOf(asked.amount, currency);
    const discountMinor = discountOf(coupon, priceMinor ?? 0, currency);
    if (discountMinor === null) return fail("coupon_not_applicable");
    return priceMinor === null
      ? { coupon, currency, priceMinor, discountMinor: null }
      : { coupon, currency, priceMinor, discountMinor };
  });
}

async function productOf(ctx: Ctx, trackId: number, priceId: number) {
  const [track] = await ctx.db
    .select({ currency: tracks.currency, priceMinor: tracks.priceMinor })
    .from(tracks)
    .where(and(eq(tracks.id, trackId), notInArray(tracks.status, ["draft", "deleted"])));
  return track && priceId === trackId ? track : fail("coupon_not_applicable");
}

function minorOf(amount: number, currency: Currency): number {
  try {
    return fromDecimal(amount, currency);
  } catch {
    return invalid({ amount: [`An amount in ${currency} has at most two decimals.`] });
  }
}
