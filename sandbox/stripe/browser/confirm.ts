import type { PaymentIntentResult } from "@stripe/stripe-js";
import type { Elements } from "./elements";
import { authenticateIfAsked } from "./next-action";
import { type Connection, confirmIntent } from "./requests";

export type ConfirmOptions = {
  elements: Elements;
  /** Left out for elements that were made with it. */
  clientSecret?: string;
  confirmParams?: { return_url?: string };
  redirect?: "always" | "if_required";
};

/**
 * https://docs.stripe.com/js/payment_intents/confirm_payment for an intent made after or before the elements. A card
 * never needs the redirect; with `always`, the default, the page leaves for `return_url` all the same.
 */
export async function confirmPayment(
  connection: Connection,
  { elements, clientSecret = elements.clientSecret, confirmParams, redirect = "always" }: ConfirmOptions,
): Promise<PaymentIntentResult> {
  if (!clientSecret) throw new Error("confirmPayment: clientSecret is missing.");
  const card = elements.submittedCard();
  const confirmed = await confirmIntent(connection, clientSecret, {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": card.number,
    "payment_method_data[card][exp_month]": String(card.month),
    "payment_method_data[card][exp_year]": String(card.year),
    "payment_method_data[card][cvc]": card.securityCode,
    expected_payment_method_type: "card",
    use_stripe_sdk: "true",
    ...(confirmParams?.return_url && { return_url: confirmParams.return_url }),
  });
  const result = await authenticateIfAsked(confirmed);
  if (result.paymentIntent && redirect === "always") {
    if (!confirmParams?.return_url) throw new Error("confirmPayment: return_url is missing.");
    window.location.assign(confirmParams.return_url);
    return new Promise(() => {});
  }
  return result;
}
