import type { Reason } from "@/lib/errors";
import type { Priced, Reservation } from "./checkout-offer";

/** What the buyer agreed to by pressing Pay. `expectedTotal` is decimal, as in the API. */
export type PaymentOrder = {
  trackId: number;
  coupon: string | null;
  expectedTotal: number;
  termsHash: string;
  licenseeName: string;
  accepted: boolean;
};

/** A refusal as a page may know it. */
export type Refused = { reason: Reason; fields?: Record<string, string[]>; retryAfter?: number };

/** What the checkout costs now, with the coupon asked for or with none. */
export type Repriced = { refused: Refused } | { refused?: undefined; priced: Priced };

/** `clientSecret` is for Stripe.js alone; null when there is nothing left to pay. */
export type PaymentStart =
  | { refused: Refused }
  | { refused?: undefined; reservation: Reservation; clientSecret: string | null };

/** The server's part of a checkout, handed in by the page. */
export type PaymentActions = {
  price: (asked: { trackId: number; coupon: string | null }) => Promise<Repriced>;
  start: (order: PaymentOrder) => Promise<PaymentStart>;
  /** Lets go of the track. True when a payment came through all the same. */
  leave: (purchaseId: number) => Promise<{ paid: boolean }>;
};
