import { sampleTime } from "@/lib/api/shapes";
import { toDecimal } from "@/lib/money";
import type { ListedPurchase } from "./list-purchases";

type Amounts = {
  priceMinor: number;
  couponCode: string | null;
  discountMinor: number;
  feeMinor: number;
  totalMinor: number;
  currency: string;
};

/** Prices as document 000 writes them: decimals, with the currency beside them. The discount where there is a coupon. */
export const presentPricing = ({ currency, ...amounts }: Amounts) => ({
  base_price: toDecimal(amounts.priceMinor, currency),
  ...(amounts.couponCode !== null && { discount_amount: toDecimal(amounts.discountMinor, currency) }),
  platform_fee: toDecimal(amounts.feeMinor, currency),
  total_amount: toDecimal(amounts.totalMinor, currency),
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
