import { sampleTime } from "@/lib/api/shapes";
import { toDecimal } from "@/lib/money";
import type { ListedPurchase } from "./list-purchases";

type Amounts = { priceMinor: number; feeMinor: number; totalMinor: number; currency: string };

/** Prices as document 000 writes them: decimals, with the currency beside them. */
export const presentPricing = ({ priceMinor, feeMinor, totalMinor, currency }: Amounts) => ({
  base_price: toDecimal(priceMinor, currency),
  platform_fee: toDecimal(feeMinor, currency),
  total_amount: toDecimal(totalMinor, currency),
  currency,
});

/** One line of a buyer's purchase history. */
export const presentPurchase = ({ purchase, certificateId }: ListedPurchase) => ({
  id: purchase.id,
  reference: purchase.reference,
  track_id: purchase.trackId,
  track_name: purchase.track.title,
  artist_name: purchase.track.artists.join(", "),
  base_price: toDecimal(purchase.priceMinor, purchase.currency),
  discount_amount: toDecimal(purchase.discountMinor, purchase.currency),
  total_amount: toDecimal(purchase.totalMinor, purchase.currency),
  refunded_amount: toDecimal(purchase.refundedMinor, purchase.currency),
  currency: purchase.currency,
  status: purchase.status,
  license_uuid: certificateId,
  purchased_at: purchase.succeededAt && sampleTime(purchase.succeededAt),
  created_at: sampleTime(purchase.createdAt),
});
