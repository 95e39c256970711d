import type { Objects, Row } from "../state/objects";
import type { Act } from "../world";

/** Whose an invoice or a subscription is. */
export function customerOf(act: Act, { customer }: { customer: unknown }): Row<"customer"> {
  const row = act.world.rows.find("customer", String(customer));
  if (row) return row;
  throw new Error(`There is no customer ${customer}`);
}

/** The subscription that an invoice is of. */
export function subscriptionOf(act: Act, { parent }: Objects["invoice"]): Row<"subscription"> | undefined {
  return act.world.rows.find("subscription", String(parent?.subscription_details?.subscription));
}

/** The payment of an invoice by its intent; none of one that cost nothing. */
export function paymentOf(act: Act, invoice: string): Row<"invoice_payment"> | undefined {
  return act.world.rows.all("invoice_payment", act.scope).find(({ object }) => object.invoice === invoice);
}

/** The intent that collects an invoice, or did. */
export function intentOf(act: Act, invoice: string): Row<"payment_intent"> | undefined {
  const payment = paymentOf(act, invoice);
  return payment && act.world.rows.find("payment_intent", String(payment.object.payment.payment_intent));
}
