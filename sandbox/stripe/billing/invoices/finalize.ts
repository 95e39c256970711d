import { createIntent } from "../../payment-intents/create";
import { newId } from "../../state/ids";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { customerOf } from "../owner";
import { amountsOf } from "./amounts";
import { moveBalance } from "./balance";
import { methodFor } from "./method";
import { settleInvoice } from "./settle";

/**
 * A draft becomes owed: it gets its number, uses the customer's credit, and what is left gets an intent (one made
 * before, if given). What costs nothing then is paid. https://docs.stripe.com/invoicing/integration/workflow-transitions
 */
export function finalizeInvoice(act: Act, row: Row<"invoice">, made?: Row<"payment_intent">): void {
  const customer = customerOf(act, row.object);
  const now = momentOf(act, customer.id);
  const starting = customer.object.balance;
  const { due, ending, type } = amountsOf(row.object, starting);
  change(act, row, (invoice) => {
    invoice.status = "open";
    invoice.number = `${customer.object.invoice_prefix}-${String(customer.object.next_invoice_sequence).padStart(4, "0")}`;
    invoice.starting_balance = starting;
    invoice.ending_balance = ending;
    invoice.amount_due = due;
    invoice.amount_remaining = due;
    invoice.automatically_finalizes_at = null;
    invoice.effective_at = now;
    invoice.status_transitions.finalized_at = now;
    invoice.hosted_invoice_url = `${act.world.url}/sandbox/invoices/${row.unseen.token}`;
    invoice.invoice_pdf = `${act.world.url}/sandbox/invoices/${row.unseen.token}/pdf`;
  });
  customer.object.next_invoice_sequence = (customer.object.next_invoice_sequence ?? 1) + 1;
  act.world.rows.saved(customer);
  moveBalance(act, customer, { amount: ending - starting, invoice: row.object, type });
  if (due > 0) addPayment(act, row, made ?? openIntent(act, row.object));
  emit(act, "invoice.finalized", row.object);
  if (due === 0) settleInvoice(act, row);
}

/** The intent that is to collect an invoice. It keeps the card for the renewals. */
export function openIntent(act: Act, invoice: Objects["invoice"]): Row<"payment_intent"> {
  const intent = createIntent(act, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: String(invoice.customer),
    description:
      invoice.billing_reason === "subscription_create" ? "Subscription creation" : "Subscription update",
    setup_future_usage: "off_session",
    payment_method: methodFor(act, invoice),
    automatic_payment_methods: { enabled: false },
  });
  intent.unseen.invoice = invoice.id;
  act.world.rows.saved(intent);
  return intent;
}

function addPayment(act: Act, { object: invoice }: Row<"invoice">, intent: Row<"payment_intent">): void {
  act.world.rows.add("invoice_payment", act.scope, {
    id: newId("inpay"),
    object: "invoice_payment",
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: momentOf(act, invoice.customer),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.id, type: "payment_intent" },
    status: "open",
    status_transitions: { canceled_at: null, paid_at: null },
  });
}
