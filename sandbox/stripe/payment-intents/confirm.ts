import { enterPaymentMethod, paymentMethod, refuseSpent } from "../cards/payment-methods";
import { testCardByNumber } from "../cards/test-cards";
import { invalid, StripeFailure } from "../http/errors";
import type { Values } from "../http/params";
import type { Row } from "../state/objects";
import type { Act } from "../world";
import { attemptPayment, failAttempt } from "./attempt";
import { askForAuthentication } from "./authentication";
import { checkSplit } from "./destination";
import { type confirmShape, optionsOf, shippingOf } from "./shape";
import { refuseUnless, unexpectedState } from "./unexpected-state";

type Params = Omit<Values<typeof confirmShape>, "client_secret">;

/**
 * https://docs.stripe.com/api/payment_intents/confirm: takes the payment method, asks the customer to
 * authenticate if the card wants it, and charges. Throws Stripe's card error when the card declines.
 */
export function confirmIntent(act: Act, row: Row<"payment_intent">, params: Params): void {
  const { object: intent, unseen } = row;
  refuseUnless(intent, "confirm", ["requires_payment_method", "requires_confirmation", "requires_action"]);
  requireReturnUrl(act, intent.automatic_payment_methods?.allow_redirects, {
    ...params,
    return_url: params.return_url ?? unseen.returnUrl,
  });
  const method = chosenMethod(act, row, params);
  checkSplit(act, intent.amount, {
    destination: intent.transfer_data ? String(intent.transfer_data.destination) : null,
    onBehalfOf: intent.on_behalf_of as string | null,
  });

  intent.payment_method = method.id;
  intent.next_action = null;
  if (params.receipt_email !== undefined) intent.receipt_email = params.receipt_email;
  if (params.setup_future_usage !== undefined) intent.setup_future_usage = params.setup_future_usage;
  if (params.shipping !== undefined) intent.shipping = shippingOf(params.shipping);
  if (params.capture_method) intent.capture_method = params.capture_method;
  if (params.payment_method_options) intent.payment_method_options = optionsOf(params.payment_method_options);
  unseen.returnUrl = params.return_url ?? unseen.returnUrl;
  unseen.usesSdk = params.use_stripe_sdk ?? false;

  const offSession = params.off_session ?? false;
  const failure = !wantsAuthentication(row, method, offSession)
    ? attemptPayment(act, row, method, { authenticated: false })
    : offSession || params.error_on_requires_action
      ? failAttempt(act, row, method, {
          code: "authentication_required",
          declineCode: "authentication_required",
          message: "Your card was declined. This transaction requires authentication.",
        })
      : askForAuthentication(act, row);
  if (failure) throw failure;
}

function chosenMethod(
  act: Act,
  { object: intent }: Row<"payment_intent">,
  params: Params,
): Row<"payment_method"> {
  const method = params.payment_method_data
    ? enterPaymentMethod(act, params.payment_method_data)
    : params.payment_method
      ? paymentMethod(act, params.payment_method, "payment_method")
      : intent.payment_method
        ? paymentMethod(act, String(intent.payment_method))
        : null;
  if (!method) {
    throw unexpectedState(
      intent,
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
    );
  }
  refuseSpent(method);
  if (method.object.customer && method.object.customer !== intent.customer) {
    throw new StripeFailure(400, {
      type: "invalid_request_error",
      message: `The customer does not have a payment method with the ID ${method.id}. The payment method must be attached to the customer.`,
      code: "resource_missing",
      param: "payment_method",
    });
  }
  return method;
}

type WayBack = { return_url?: string | null; use_stripe_sdk?: boolean; off_session?: boolean };

/** Redirect-based methods need a way back; Stripe.js brings its own. */
export function requireReturnUrl(
  act: Act,
  redirects: string | undefined,
  { return_url, use_stripe_sdk, off_session }: WayBack,
): void {
  if (return_url || use_stripe_sdk || act.publishable || off_session || redirects !== "always") return;
  throw invalid(
    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    "return_url",
  );
}

function wantsAuthentication(
  { object: intent }: Row<"payment_intent">,
  method: Row<"payment_method">,
  offSession: boolean,
): boolean {
  const card = testCardByNumber(method.unseen.number);
  const asked = intent.payment_method_options?.card?.request_three_d_secure;
  if (asked === "any" || asked === "challenge") return !offSession;
  if (card?.authentication === "until_set_up") return !method.unseen.authenticated;
  return card?.authentication === "required";
}
