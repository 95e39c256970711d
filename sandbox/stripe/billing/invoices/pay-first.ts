import { cancelIntent } from "../../payment-intents/cancel";
import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { customerOf } from "../owner";
import { actionRequired, confirmed, noMethod } from "./collect";
import { openIntent } from "./finalize";

/**
 * `error_if_incomplete`: the payment comes first, and throws Stripe's card error when it fails, with nothing but a
 * canceled intent left behind. Nothing is returned for an invoice that needs no payment.
 */
export function payFirst(
  act: Act,
  invoice: Objects["invoice"],
  subscription: Objects["subscription"],
): Row<"payment_intent"> | undefined {
  if (invoice.amount_due === 0) return undefined;
  const method =
    subscription.default_payment_method ??
    customerOf(act, invoice).object.invoice_settings.default_payment_method;
  const intent = openIntent(act, invoice);
  const failure = method ? confirmed(act, intent, String(method)) : noMethod();
  if (!failure && intent.object.status === "succeeded") return intent;
  const reason = failure ?? actionRequired(intent.object);
  cancelIntent(act, intent, "void_invoice");
  throw reason;
}
