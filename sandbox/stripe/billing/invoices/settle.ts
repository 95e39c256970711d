import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { customerOf, paymentOf, subscriptionOf } from "../owner";
import { applyPendingUpdate } from "../subscriptions/pending-update";

/** The invoice is paid: by its intent, by credit alone, or outside of Stripe. */
export function settleInvoice(act: Act, row: Row<"invoice">, intent?: Row<"payment_intent">): void {
  const now = momentOf(act, row.object.customer);
  const payment = paymentOf(act, row.id);
  if (payment && intent) {
    payment.object.status = "paid";
    payment.object.amount_paid = row.object.amount_due;
    payment.object.status_transitions.paid_at = now;
    act.world.rows.saved(payment);
    emit(act, "invoice_payment.paid", payment.object);
  }
  change(act, row, (invoice) => {
    invoice.status = "paid";
    invoice.amount_paid = invoice.amount_due;
    invoice.amount_remaining = 0;
    invoice.attempted = true;
    if (intent) invoice.attempt_count ||= 1;
    invoice.auto_advance = false;
    invoice.next_payment_attempt = null;
    invoice.status_transitions.paid_at = now;
  });
  emit(act, "invoice.paid", row.object);
  emit(act, "invoice.payment_succeeded", row.object);
  const subscription = subscriptionOf(act, row.object);
  if (subscription) goOn(act, subscription, row.object, intent);
}

/** What a paid invoice does to its subscription. */
function goOn(
  act: Act,
  row: Row<"subscription">,
  invoice: Objects["invoice"],
  intent: Row<"payment_intent"> | undefined,
): void {
  const latest = row.object.latest_invoice === invoice.id;
  change(act, row, (subscription) => {
    const { payment_settings: settings, status } = subscription;
    const method = intent?.object.payment_method;
    if (method && settings?.save_default_payment_method === "on_subscription")
      subscription.default_payment_method = String(method);
    if (latest && ["incomplete", "past_due", "unpaid"].includes(status)) subscription.status = "active";
  });
  if (latest && row.object.pending_update) applyPendingUpdate(act, row, invoice);
  if (row.object.status !== "active") return;
  change(act, customerOf(act, row.object), (customer) => {
    customer.delinquent = false;
  });
}
