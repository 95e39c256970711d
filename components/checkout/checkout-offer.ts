import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";

/** What one checkout sells. Amounts in minor units of `currency`. */
export type CheckoutOffer = {
  trackId: number;
  title: string;
  producer: string;
  coverUrl: string;
  priceMinor: number;
  discountMinor: number;
  /** The code of the coupon that takes the discount off; null without one. */
  coupon: string | null;
  /** What the buyer pays on top; 0 when the seller carries the fee. */
  feeMinor: number;
  totalMinor: number;
  currency: string;
  terms: ExclusiveConfig;
  termsHash: string;
  /** The name for the certificate, to begin with. */
  licenseeName: string;
  /** The buyer's checkout that is already under way: name and terms stand, and the time is running. */
  reservation: Reservation | null;
};

/** What of an offer may change while the buyer looks: another coupon, another price, other terms. */
export type Priced = Omit<
  CheckoutOffer,
  "trackId" | "title" | "producer" | "coverUrl" | "licenseeName" | "reservation"
>;

export type Reservation = { purchaseId: number; secondsLeft: number };
