/** Why a bank disputes a payment, by Stripe's word (docs.stripe.com/disputes/categories). */
const REASONS: Record<string, string> = {
  bank_cannot_process: "The bank could not process the payment",
  credit_not_processed: "The buyer expected a refund that did not come",
  customer_initiated: "The buyer disputes it and did not say why",
  duplicate: "The buyer says that they paid twice",
  fraudulent: "The cardholder says that they did not make the payment",
  general: "The bank did not say why",
  incorrect_account_details: "The account details were wrong",
  insufficient_funds: "The buyer's account did not cover it",
  product_not_received: "The buyer says that they did not receive what they bought",
  product_unacceptable: "The buyer says that it is not what was described",
  subscription_canceled: "The buyer says that they had canceled",
  unrecognized: "The cardholder does not recognize the payment",
};

/** Its sentence, without a full stop; the word itself where it is one that we do not know. */
export const disputeReasonWords = (reason: string): string =>
  REASONS[reason] ?? reason.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase());
