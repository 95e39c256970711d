import type { Reason } from "@/lib/errors";
import type { Reservation } from "./checkout-offer";

/** What the buyer agreed to by pressing Pay. `expectedTotal` is decimal, as in the API. */
export type PaymentOrder = {
  trackId: number;
  expectedTotal: number;
  termsHash: string;
  licenseeName: string;
  accepted: boolean;
};

/** A refusal as a page may know it. */
export type Refused = { reason: Reason; fields?: Record<string, string[]>; retryAfter?: number };

/** `clientSecret` is for Stripe.js alone; null when there is nothing left to pay. */
export type PaymentStart =
  | { refused: Refused }
  | { refused?: undefined; reservation: Reservation; clientSecret: string | null };

/** The server's part of a checkout, handed in by the page. */
export type PaymentActions = {
  start: (order: PaymentOrder) => Promise<PaymentStart>;
  /** Lets go of the track. True when a payment came through all the same. */
  leave: (purchaseId: number) => Promise<{ paid: boolean }>;
};
