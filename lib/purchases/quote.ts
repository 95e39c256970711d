import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { producers, tracks, users } from "@/db/schema";
import type { PurchasedTrack } from "@/db/schema/documents";
import type { Ctx } from "@/lib/acts/context";
import { type Applied, applyCoupon, NO_COUPON } from "@/lib/coupons/apply-coupon";
import { readArtistNames } from "@/lib/credits/artists";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";
import type { Currency } from "@/lib/money";
import { currentFeePolicy } from "@/lib/pricing/current-fee-policy";
import { type FeePolicy, splitPrice } from "@/lib/pricing/fee-policy";
import { isPayable } from "@/lib/stripe/limits";
import { resolveTerms, type Terms } from "@/lib/terms/resolve-terms";
import { purchasability } from "@/lib/tracks/purchasability";
import { snapshotTrack } from "@/lib/tracks/snapshot-track";
import { standingOf } from "./standing";

/** What a track costs this buyer now, and on which terms. A purchase snapshots all of it. Amounts in minor units. */
export type Quote = Applied & {
  trackId: number;
  sellerId: number;
  destinationAccount: string;
  track: PurchasedTrack;
  currency: Currency;
  priceMinor: number;
  totalMinor: number;
  feeMinor: number;
  shareMinor: number;
  feePolicy: FeePolicy;
  terms: Terms;
};

/**
 * Prices the exclusive rights to a track for the signed-in buyer, or fails with the reason why it cannot be bought,
 * or why the coupon cannot be used. The fee is taken on the discounted price. With `hold`, inside a transaction, the
 * track stays as it is until the transaction ends.
 */
export async function quote(
  ctx: Ctx<Db>,
  input: { trackId: number; coupon?: string | undefined; hold?: boolean },
): Promise<Quote> {
  const buyer = await requireCapability(ctx, "buy_exclusive");
  if (!env.PURCHASES_ENABLED) fail("purchases_disabled");
  const { track, producer, sellerEmail } = await forSale(ctx, input.trackId, input.hold ?? false);
  const { purchasable, reason } = purchasability(track, producer, {
    askerId: buyer.id,
    purchasesEnabled: env.PURCHASES_ENABLED,
  });
  const { owned, mine } = await standingOf(ctx, { trackId: track.id, buyerId: buyer.id });
  if (reason !== "own_track" && owned) fail("already_purchased");
  if (!purchasable) fail(reason);
  if (track.priceMinor === null || producer.stripeAccountId === null) fail("not_for_sale");

  const { priceMinor, currency } = track;
  const applied = input.coupon
    ? await applyCoupon(ctx, { code: input.coupon, trackId: track.id, priceMinor, currency, traded: mine })
    : NO_COUPON;
  const policy = await currentFeePolicy(ctx.db);
  const split = splitPrice(policy, priceMinor - applied.discountMinor);
  // Nothing at all needs no card; less than a card payment takes is refused rather than given away.
  if (split.totalMinor !== 0 && !isPayable(split.totalMinor, currency)) fail("amount_not_payable");
  return {
    trackId: track.id,
    sellerId: producer.userId,
    destinationAccount: producer.stripeAccountId,
    // Read once the track is held: who agrees to be credited meanwhile waits.
    track: snapshotTrack(track, await readArtistNames(ctx.db, track.id)),
    currency,
    priceMinor,
    ...applied,
    ...split,
    feePolicy: policy,
    terms: resolveTerms({
      track: track.exclusiveConfig,
      producerDefault: producer.exclusiveDefault,
      producerEmail: sellerEmail,
    }),
  };
}

async function forSale(ctx: Ctx<Db>, trackId: number, hold: boolean) {
  const query = ctx.db
    .select({ track: tracks, producer: producers, sellerEmail: users.email })
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .innerJoin(users, eq(users.id, producers.userId))
    .where(eq(tracks.id, trackId));
  const [found] = await (hold ? query.for("share", { of: tracks }) : query);
  if (!found || found.track.status === "draft" || found.track.status === "deleted") fail("not_found");
  return found;
}
