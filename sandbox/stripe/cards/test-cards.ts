/** Why a card says no, in Stripe's words: https://docs.stripe.com/testing#declined-payments */
export type Decline = { code: string; declineCode: string | null; message: string; blocked?: true };

/** What happens to a payment after it succeeded. */
export type Aftermath =
  | "fraud_dispute"
  | "not_received_dispute"
  | "inquiry"
  | "refund_pends"
  | "refund_fails"
  | "available_at_once";

export type TestCard = {
  number: string;
  /** Ready-made ids: `pm_card_…`. */
  ids: string[];
  brand: "visa" | "mastercard" | "amex" | "discover" | "diners" | "jcb" | "unionpay";
  funding: "credit" | "debit" | "prepaid";
  country: string;
  /** `until_set_up`: not any more once it was authenticated for future payments. */
  authentication: "none" | "required" | "until_set_up";
  decline: Decline | null;
  aftermath: Aftermath | null;
  cvcFails?: true;
  /** Can be saved, and declines only when it is charged. */
  attaches?: true;
};

const declined = (declineCode: string): Decline => ({
  code: "card_declined",
  declineCode,
  message: "Your card was declined.",
});

const DECLINES = {
  generic: declined("generic_decline"),
  funds: { ...declined("insufficient_funds"), message: "Your card has insufficient funds." },
  lost: declined("lost_card"),
  stolen: declined("stolen_card"),
  velocity: {
    ...declined("card_velocity_exceeded"),
    message:
      "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
  },
  expired: { code: "expired_card", declineCode: "expired_card", message: "Your card has expired." },
  cvc: {
    code: "incorrect_cvc",
    declineCode: "incorrect_cvc",
    message: "Your card's security code is incorrect.",
  },
  processing: {
    code: "processing_error",
    declineCode: "processing_error",
    message: "An error occurred while processing your card. Try again in a little bit.",
  },
  blocked: { ...declined("fraudulent"), blocked: true },
} satisfies Record<string, Decline>;

export const EXPIRED: Decline = DECLINES.expired;
export const GENERIC_DECLINE: Decline = DECLINES.generic;

const card = (number: string, ids: string, more: Partial<TestCard> = {}): TestCard => ({
  number,
  ids: ids.split(" ").map((id) => `pm_card_${id}`),
  brand: "visa",
  funding: "credit",
  country: "US",
  authentication: "none",
  decline: null,
  aftermath: null,
  ...more,
});

/** Stripe's documented test cards: https://docs.stripe.com/testing */
export const TEST_CARDS: TestCard[] = [
  card("4242424242424242", "visa us"),
  card("4000056655665556", "visa_debit", { funding: "debit" }),
  card("5555555555554444", "mastercard", { brand: "mastercard" }),
  card("2223003122003222", "mastercard_2series", { brand: "mastercard" }),
  card("5200828282828210", "mastercard_debit", { brand: "mastercard", funding: "debit" }),
  card("5105105105105100", "mastercard_prepaid", { brand: "mastercard", funding: "prepaid" }),
  card("378282246310005", "amex", { brand: "amex" }),
  card("6011111111111117", "discover", { brand: "discover" }),
  card("3056930009020004", "diners", { brand: "diners" }),
  card("3566002020360505", "jcb", { brand: "jcb" }),
  card("6200000000000005", "unionpay", { brand: "unionpay" }),
  card("4000002760000016", "de", { country: "DE" }),
  card("4000008260000000", "gb", { country: "GB" }),
  card("4000002500000003", "fr", { country: "FR" }),

  card("4000000000000002", "visa_chargeDeclined chargeDeclined", { decline: DECLINES.generic }),
  card("4000000000009995", "visa_chargeDeclinedInsufficientFunds chargeDeclinedInsufficientFunds", {
    decline: DECLINES.funds,
  }),
  card("4000000000009987", "visa_chargeDeclinedLostCard chargeDeclinedLostCard", { decline: DECLINES.lost }),
  card("4000000000009979", "visa_chargeDeclinedStolenCard chargeDeclinedStolenCard", {
    decline: DECLINES.stolen,
  }),
  card("4000000000000069", "chargeDeclinedExpiredCard visa_chargeDeclinedExpiredCard", {
    decline: DECLINES.expired,
  }),
  card("4000000000000127", "chargeDeclinedIncorrectCvc visa_chargeDeclinedIncorrectCvc", {
    decline: DECLINES.cvc,
    cvcFails: true,
  }),
  card("4000000000000119", "chargeDeclinedProcessingError visa_chargeDeclinedProcessingError", {
    decline: DECLINES.processing,
  }),
  card("4000000000006975", "visa_chargeDeclinedVelocityLimitExceeded chargeDeclinedVelocityLimitExceeded", {
    decline: DECLINES.velocity,
  }),
  card("4000000000000341", "chargeCustomerFail", { decline: DECLINES.generic, attaches: true }),
  card("4100000000000019", "radarBlock", { decline: DECLINES.blocked }),
  card("4000000000000101", "cvcCheckFail", { cvcFails: true }),

  card("4000000000003220", "threeDSecure2Required", { authentication: "required" }),
  card("4000002760003184", "authenticationRequired", { authentication: "required", country: "DE" }),
  card("4000002500003155", "authenticationRequiredOnSetup", {
    authentication: "until_set_up",
    country: "FR",
  }),
  card("4000008260003178", "authenticationRequiredChargeDeclinedInsufficientFunds", {
    authentication: "required",
    decline: DECLINES.funds,
    country: "GB",
  }),
  card("4000008400001629", "threeDSecureRequiredChargeDeclined", {
    authentication: "required",
    decline: DECLINES.generic,
  }),
  card("4000008400001280", "threeDSecureRequiredProcessingError", {
    authentication: "required",
    decline: DECLINES.processing,
  }),
  card("4000000000003055", "threeDSecureOptional"),
  card("378282246310005", "amex_threeDSecureNotSupported", { brand: "amex" }),

  card("4000000000000259", "createDispute", { aftermath: "fraud_dispute" }),
  card("4000000000002685", "createProductNotReceived", { aftermath: "not_received_dispute" }),
  card("4000000000001976", "createInquiry createDisputeInquiry", { aftermath: "inquiry" }),
  card("4000000000007726", "pendingRefund", { aftermath: "refund_pends" }),
  card("4000000000005126", "refundFail", { aftermath: "refund_fails" }),
  card("4000000000000077", "bypassPending", { aftermath: "available_at_once" }),
];

const BY_NUMBER = new Map([...TEST_CARDS].reverse().map((known) => [known.number, known]));
const BY_ID = new Map(TEST_CARDS.flatMap((known) => known.ids.map((id) => [id, known] as const)));

export const testCardByNumber = (number: string): TestCard | undefined => BY_NUMBER.get(number);
export const testCardById = (id: string): TestCard | undefined => BY_ID.get(id);
