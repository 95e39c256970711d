import type { RefundReason } from "./order-refund";

/** Why money goes back, as people on both sides read it. */
export const refundReasonWords: Record<RefundReason, string> = {
  requested_by_customer: "The buyer asked for it",
  duplicate: "Paid twice by mistake",
  fraudulent: "The payment was not the cardholder's own",
  other: "Agreed with BeatPass",
  unsold: "The payment could not become a sale",
  at_stripe: "Arranged by BeatPass",
};

/** Why a refund did not arrive: words of Stripe's, and of the buyers' banks. */
const FAILURES: Record<string, string> = {
  charge_already_refunded: "Everything had been given back already.",
  charge_disputed: "The buyer's bank disputes the payment, so it takes no refund.",
  balance_insufficient: "The balance at Stripe did not cover it.",
  lost_or_stolen_card: "The card was reported lost or stolen.",
  expired_or_canceled_card: "The card has expired or was canceled.",
  merchant_request: "It was stopped at our request.",
  declined: "The buyer's bank declined it.",
  insufficient_funds: "The balance at Stripe did not cover it.",
  charge_for_pending_refund_disputed: "The buyer disputed the payment while the refund was on its way.",
  unknown: "The buyer's bank sent it back and did not say why.",
};

/** Its sentence; the word itself where it is one that we do not know. */
export const refundFailureWords = (failure: string): string =>
  FAILURES[failure] ?? `Stripe says: ${failure}.`;
