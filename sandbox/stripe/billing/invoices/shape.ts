import type Stripe from "stripe";
import { wholeList } from "../../http/lists";
import { newId, randomLetters } from "../../state/ids";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { momentOf } from "../moment";
import { amountsOf } from "./amounts";

export type NewInvoice = {
  subscription: Objects["subscription"];
  lines: Stripe.InvoiceLineItem[];
  reason: "subscription_create" | "subscription_cycle" | "subscription_update" | "upcoming";
  /** The time that it closes; this moment when left out. */
  period?: { start: number; end: number };
  /** The second that it was prorated for. */
  prorationDate?: number;
};

/** A draft of what is owed, not kept yet: the customer's credit is taken into account, but not used. */
export function blankInvoice(
  act: Act,
  { subscription, lines, reason, period, prorationDate }: NewInvoice,
): Objects["invoice"] {
  const now = momentOf(act, subscription.customer);
  const { object: customer } = act.world.rows.find(
    "customer",
    String(subscription.customer),
  ) as Row<"customer">;
  const id = newId("in");
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const { due: owed } = amountsOf({ total, currency: subscription.currency }, customer.balance);
  for (const line of lines) {
    line.invoice = id;
    const credited = line.parent?.subscription_item_details?.proration_details?.credited_items;
    if (credited) credited.invoice ||= id;
  }
  return {
    id,
    object: "invoice",
    account_country: "US",
    account_name: "BeatPass",
    account_tax_ids: null,
    amount_due: owed,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: owed,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    billing_reason: reason,
    collection_method: "charge_automatically",
    created: now,
    currency: subscription.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: customer.tax_exempt ?? "none",
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: "self" },
    last_finalization_error: null,
    latest_revision: null,
    lines: wholeList(lines, `/v1/invoices/${id}/lines`),
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: {
        metadata: { ...subscription.metadata },
        subscription: subscription.id,
        ...(prorationDate !== undefined && { subscription_proration_date: prorationDate }),
      },
      type: "subscription_details",
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: period?.end ?? now,
    period_start: period?.start ?? now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer.balance,
    statement_descriptor: null,
    status: "draft",
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: subscription.test_clock,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: null,
  };
}

/** Keeps a draft. What waited for the next invoice of the subscription is in it, or still waits. */
export function addInvoice(act: Act, invoice: Objects["invoice"]): Row<"invoice"> {
  const row = act.world.rows.add("invoice", act.scope, invoice, { token: `test_${randomLetters(32)}` });
  emit(act, "invoice.created", invoice);
  return row;
}
