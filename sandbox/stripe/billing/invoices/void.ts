import { refused } from "../../http/errors";
import { cancelIntent } from "../../payment-intents/cancel";
import type { Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { customerOf, intentOf, paymentOf, subscriptionOf } from "../owner";
import { moveBalance } from "./balance";

/** As if it had never been owed: its intent is canceled, credit it used comes back. https://docs.stripe.com/api/invoices/void */
export function voidInvoice(act: Act, row: Row<"invoice">): void {
  if (row.object.status !== "open" && row.object.status !== "uncollectible")
    throw refused(
      "invoice_not_editable",
      "You can only pass in open or uncollectible invoices. This invoice isn't open.",
    );
  const now = momentOf(act, row.object.customer);
  const intent = intentOf(act, row.id);
  if (intent && intent.object.status !== "canceled") cancelIntent(act, intent, "void_invoice");
  const payment = paymentOf(act, row.id);
  if (payment) {
    payment.object.status = "canceled";
    payment.object.status_transitions.canceled_at = now;
    act.world.rows.saved(payment);
  }
  change(act, row, (invoice) => {
    invoice.status = "void";
    invoice.auto_advance = false;
    invoice.next_payment_attempt = null;
    invoice.status_transitions.voided_at = now;
  });
  const { starting_balance: starting, ending_balance: ending } = row.object;
  moveBalance(act, customerOf(act, row.object), {
    amount: starting - (ending ?? starting),
    invoice: row.object,
    type: "unapplied_from_invoice",
  });
  emit(act, "invoice.voided", row.object);
  letGo(act, row);
}

/** The subscription no longer waits for the invoice: not with an update, and not as past due. */
export function letGo(act: Act, { id, object: invoice }: Row<"invoice">): void {
  const row = subscriptionOf(act, invoice);
  if (!row || row.object.latest_invoice !== id) return;
  change(act, row, (subscription) => {
    subscription.pending_update = null;
    if (subscription.status === "past_due") subscription.status = "active";
    if (subscription.status !== "incomplete") return;
    subscription.status = "incomplete_expired";
    subscription.ended_at = momentOf(act, subscription.customer);
  });
}
