import type { PaymentIntentResult } from "@stripe/stripe-js";
import { type ConfirmOptions, confirmPayment } from "./confirm";
import { Elements, type ElementsOptions } from "./elements";
import { authenticateIfAsked } from "./next-action";
import { type Connection, retrieveIntent } from "./requests";

const missing = (name: string) => async (): Promise<never> => {
  throw new Error(`The sandbox's Stripe.js does not have ${name}: it pays with the Payment Element only.`);
};

/**
 * The part of the Stripe object (https://docs.stripe.com/js) that a checkout with the Payment Element uses. The
 * three that are missing are those that react-stripe-js looks for to recognize a Stripe object.
 */
export function standIn(connection: Connection) {
  return {
    elements: (options: ElementsOptions) => new Elements(options),
    confirmPayment: (options: ConfirmOptions) => confirmPayment(connection, options),
    retrievePaymentIntent: (clientSecret: string): Promise<PaymentIntentResult> =>
      retrieveIntent(connection, clientSecret),
    handleNextAction: async ({ clientSecret }: { clientSecret: string }): Promise<PaymentIntentResult> =>
      authenticateIfAsked(await retrieveIntent(connection, clientSecret)),
    createToken: missing("createToken"),
    createPaymentMethod: missing("createPaymentMethod"),
    confirmCardPayment: missing("confirmCardPayment"),
    registerAppInfo() {},
    _registerWrapper() {},
  };
}
