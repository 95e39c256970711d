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
  if (status !== "requires_action" && status !== "requires_payment_method") return;
  change(act, row, (invoice) => {
    invoice.attempted = true;
    invoice.attempt_count ||= 1;
  });
  emit(
    act,
    status === "requires_action" ? "invoice.payment_action_required" : "invoice.payment_failed",
    row.object,
  );
  if (status === "requires_payment_method") fallBehind(act, row.object);
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
