import { paymentMethod } from "../cards/payment-methods";
import { invalid } from "../http/errors";
import type { Act } from "../world";

/** A card that the customer has saved; another's, or one that is not saved, cannot be a default. */
export function cardOf(act: Act, customer: string, id: string, param = "default_payment_method"): string {
  const method = paymentMethod(act, id, param);
  if (method.object.customer === customer) return method.id;
  throw invalid(
    `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
    param,
    "resource_missing",
  );
}
