import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { customerOf, subscriptionOf } from "../owner";
import { settleInvoice } from "./settle";

/** An invoice hears what became of its intent, whoever confirmed it: the browser, Billing itself, a portal. */
export function followPayment(act: Act, intent: Row<"payment_intent">): void {
  const row = intent.unseen.invoice ? act.world.rows.find("invoice", intent.unseen.invoice) : undefined;
  if (!row || !["open", "uncollectible"].includes(row.object.status ?? "")) return;
  const { status } = intent.object;
  if (status === "succeeded") settleInvoice(act, row, intent);
  if (status === "requires_payment_method") failPayment(act, row);
  if (status !== "requires_action") return;
  countAttempt(act, row);
  emit(act, "invoice.payment_action_required", row.object);
}

/** An attempt came to nothing. */
export function failPayment(act: Act, row: Row<"invoice">): void {
  countAttempt(act, row);
  emit(act, "invoice.payment_failed", row.object);
  fallBehind(act, row.object);
}

/** Only Billing's own retries count up: https://docs.stripe.com/api/invoices/object#invoice_object-attempt_count */
function countAttempt(act: Act, row: Row<"invoice">): void {
  change(act, row, (invoice) => {
    invoice.attempted = true;
    invoice.attempt_count ||= 1;
  });
}

/** An unpaid renewal or update leaves the subscription past due; a first invoice or a pending update does not. */
export function fallBehind(act: Act, invoice: Objects["invoice"]): void {
  const row = subscriptionOf(act, invoice);
  if (!row || row.object.latest_invoice !== invoice.id || row.object.pending_update) return;
  if (row.object.status !== "active") return;
  change(act, row, (subscription) => {
    subscription.status = "past_due";
  });
  change(act, customerOf(act, invoice), (customer) => {
    customer.delinquent = true;
  });
}
