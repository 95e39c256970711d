import { refused, StripeFailure } from "../../http/errors";
import { confirmIntent } from "../../payment-intents/confirm";
import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { intentOf } from "../owner";
import { failPayment } from "./follow-payment";
import { methodFor } from "./method";

/**
 * Billing charges an open invoice's card. Returns why that failed, after everything has been set to it; nothing when
 * it is paid.
 */
export function collectInvoice(
  act: Act,
  row: Row<"invoice">,
  method = methodFor(act, row.object),
): StripeFailure | null {
  const intent = intentOf(act, row.id);
  if (!intent) return null;
  if (!method) {
    failPayment(act, row);
    return noMethod();
  }
  const failure = confirmed(act, intent, method);
  if (failure) return failure;
  if (intent.object.status === "succeeded") return null;
  // Nobody is there to authenticate: to Billing the attempt has failed, while the intent waits for the customer.
  failPayment(act, row);
  return actionRequired(intent.object);
}

/** Confirms an intent with a saved card, as somebody present would. Returns the card's refusal. */
export function confirmed(act: Act, intent: Row<"payment_intent">, method: string): StripeFailure | null {
  try {
    confirmIntent(act, intent, { payment_method: method, use_stripe_sdk: true });
    return null;
  } catch (failure) {
    if (failure instanceof StripeFailure && failure.body.type === "card_error") return failure;
    throw failure;
  }
}

/** https://docs.stripe.com/error-codes#invoice-payment-intent-requires-action */
export function actionRequired(intent: Objects["payment_intent"]): StripeFailure {
  return new StripeFailure(
    402,
    {
      type: "card_error",
      code: "invoice_payment_intent_requires_action",
      message:
        "This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice.",
      payment_intent: structuredClone(intent),
    },
    true,
  );
}

/** Nobody said what to charge. */
export function noMethod(): StripeFailure {
  return refused(
    "resource_missing",
    "This customer has no attached payment source or default payment method. Please consider adding a default payment method.",
  );
}
