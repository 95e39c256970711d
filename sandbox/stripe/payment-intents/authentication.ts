import { followPayment } from "../billing/invoices/follow-payment";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";
import { attemptPayment } from "./attempt";
import { unexpectedState } from "./unexpected-state";

/** 3-D Secure: the intent waits until the customer has answered on the stand-in's page. */
export function askForAuthentication(act: Act, row: Row<"payment_intent">): null {
  const { object: intent, unseen } = row;
  const url = `${act.world.url}/sandbox/3ds/${intent.id}?client_secret=${intent.client_secret}`;
  intent.status = "requires_action";
  intent.next_action = (
    unseen.usesSdk
      ? {
          type: "use_stripe_sdk",
          use_stripe_sdk: { type: "three_d_secure_redirect", source: intent.payment_method, stripe_js: url },
        }
      : { type: "redirect_to_url", redirect_to_url: { return_url: unseen.returnUrl, url } }
  ) as Objects["payment_intent"]["next_action"];
  act.world.rows.saved(row);
  emit(act, "payment_intent.requires_action", intent);
  followPayment(act, row);
  return null;
}

/** The customer said yes. A decline afterwards stays on the intent, as at Stripe. */
export function completeAuthentication(act: Act, row: Row<"payment_intent">): void {
  const method = waitingMethod(act, row);
  method.unseen.authenticated = true;
  row.object.next_action = null;
  attemptPayment(act, row, method, { authenticated: true });
}

/** The customer said no, or the bank did not believe it. */
export function failAuthentication(act: Act, row: Row<"payment_intent">): void {
  const method = waitingMethod(act, row);
  const { object: intent } = row;
  intent.status = "requires_payment_method";
  intent.next_action = null;
  intent.payment_method = null;
  intent.last_payment_error = {
    code: "payment_intent_authentication_failure",
    doc_url: "https://stripe.com/docs/error-codes/payment-intent-authentication-failure",
    message:
      "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
    payment_method: structuredClone(method.object),
    type: "invalid_request_error",
  };
  act.world.rows.saved(row);
  emit(act, "payment_intent.payment_failed", intent);
  followPayment(act, row);
}

function waitingMethod(act: Act, { object: intent }: Row<"payment_intent">): Row<"payment_method"> {
  const method = act.world.rows.find("payment_method", String(intent.payment_method));
  if (intent.status === "requires_action" && method) return method;
  throw unexpectedState(
    intent,
    `This PaymentIntent is not waiting for authentication: it has a status of ${intent.status}.`,
  );
}
