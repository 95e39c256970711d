import type { CheckoutOffer, Priced } from "@/components/checkout/checkout-offer";
import type { Refused } from "@/components/checkout/payment-actions";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { Failure } from "@/lib/errors";
import { readProfile } from "@/lib/people/read-profile";
import { type Quote, quote } from "@/lib/purchases/quote";
import { type Purchase, standingOf } from "@/lib/purchases/standing";
import { coverUrl } from "@/lib/tracks/media-urls";
import { readTrack } from "@/lib/tracks/read-track";
import { secondsLeft } from "./seconds-left";

export type Found = { offer: CheckoutOffer } | { refused: Refused; producer: string };

/**
 * What the checkout of a track offers this buyer: their own unfinished purchase as it was snapshotted, else today's
 * price and terms; or why there is nothing to offer. Fails with `not_found` for a track they may not see.
 */
export async function findOffer(ctx: Ctx, trackId: number): Promise<Found> {
  const track = await readTrack(ctx, { trackId });
  const producer = track.producer.name;
  const { mine, live, reservedByOther } = await standingOf(ctx, { trackId, buyerId: signedIn(ctx).id });
  const shown = { trackId, title: track.title, producer, coverUrl: coverUrl(track, "small") };
  if (mine && mine.reservedUntil > ctx.now) return { offer: { ...shown, ...underWay(ctx, mine) } };
  try {
    const quoted = await quote(ctx, { trackId });
    if (reservedByOther && live && live.reservedUntil > ctx.now) {
      return { producer, refused: { reason: "exclusive_reserved", retryAfter: secondsLeft(ctx, live) } };
    }
    const { name, legalName } = await readProfile(ctx);
    return { offer: { ...shown, ...pricedAs(quoted), licenseeName: legalName ?? name, reservation: null } };
  } catch (error) {
    if (error instanceof Failure) return { producer, refused: { reason: error.reason } };
    throw error;
  }
}

type UnderWay = Priced & Pick<CheckoutOffer, "licenseeName" | "reservation">;

function underWay(ctx: Ctx, purchase: Purchase): UnderWay {
  return {
    ...amounts(purchase),
    terms: purchase.terms,
    termsHash: purchase.termsHash,
    licenseeName: purchase.acceptance.name,
    reservation: { purchaseId: purchase.id, secondsLeft: secondsLeft(ctx, purchase) },
  };
}

/** Today's price and terms, as the checkout shows them. */
export function pricedAs(quoted: Quote): Priced {
  const { config, hash } = quoted.terms;
  return { ...amounts(quoted), terms: config, termsHash: hash };
}

/** The fee shows only where the buyer pays it on top. */
function amounts({ priceMinor, discountMinor, couponCode, totalMinor, currency }: Quote | Purchase) {
  const feeMinor = totalMinor - (priceMinor - discountMinor);
  return { priceMinor, discountMinor, coupon: couponCode, totalMinor, currency, feeMinor };
}
