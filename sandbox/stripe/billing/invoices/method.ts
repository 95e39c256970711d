import type { Objects } from "../../state/objects";
import type { Act } from "../../world";
import { customerOf, subscriptionOf } from "../owner";

/** The card that pays by default: the invoice's, the subscription's, the customer's, in this order. */
export function methodFor(act: Act, invoice: Objects["invoice"]): string | undefined {
  const subscription = subscriptionOf(act, invoice)?.object;
  const method =
    invoice.default_payment_method ??
    subscription?.default_payment_method ??
    customerOf(act, invoice).object.invoice_settings.default_payment_method;
  return method ? String(method) : undefined;
}
