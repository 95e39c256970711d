import { attach, enterPaymentMethod } from "../../cards/payment-methods";
import { verifyCard } from "../../cards/verify";
import type { Row } from "../../state/objects";
import type { Act } from "../../world";
import { change } from "../change";
import { updateSubscription } from "../subscriptions/update";

export type TypedCard = { number: string; exp_month: number; exp_year: number; cvc: string };

/** Saves a typed card with the customer; fails with Stripe's card errors. The bank's question, if any, counts as answered. */
export function saveCard(act: Act, customer: string, card: TypedCard): Row<"payment_method"> {
  const row = enterPaymentMethod(act, { type: "card", card });
  verifyCard(act.world, row);
  attach(act, row, customer);
  row.unseen.authenticated = true;
  act.world.rows.saved(row);
  return row;
}

/** The portal keeps a new card as the customer's default: the subscription's own stays what it is. */
export function replaceCard(act: Act, customer: Row<"customer">, card: TypedCard): void {
  const { id } = saveCard(act, customer.id, card);
  change(act, customer, (object) => {
    object.invoice_settings.default_payment_method = id;
  });
}

/**
 * Ends it with its period. The portal says so by `cancel_at`, while `cancel_at_period_end` stays false: so it does with
 * flexible billing. https://docs.stripe.com/billing/subscriptions/billing-mode/compare
 */
export function endWithPeriod(act: Act, row: Row<"subscription">): void {
  const ends = row.object.items.data.map((item) => item.current_period_end);
  updateSubscription(act, row, { cancel_at: Math.min(...ends) });
}

export function keepGoing(act: Act, row: Row<"subscription">): void {
  updateSubscription(act, row, { cancel_at: null });
}
