import type Stripe from "stripe";
import { wholeList } from "../../http/lists";
import { boolean, integer, listOf, metadata, object, oneOf, string, unsettable } from "../../http/params";
import type { Objects } from "../../state/objects";

export const described = {
  default_payment_method: string,
  description: string,
  metadata,
  off_session: boolean,
  cancel_at_period_end: boolean,
  collection_method: oneOf("charge_automatically"),
  payment_settings: object({
    payment_method_types: listOf(oneOf("card")),
    save_default_payment_method: oneOf("off", "on_subscription"),
  }),
  proration_behavior: oneOf("always_invoice", "create_prorations", "none"),
};

const feedback = oneOf(
  "customer_service",
  "low_quality",
  "missing_features",
  "other",
  "switched_service",
  "too_complex",
  "too_expensive",
  "unused",
);
export const cancellationDetails = object({ comment: unsettable(string), feedback: unsettable(feedback) });

/** One item of an update: another price or quantity, gone, or new when it has no `id`. */
export const itemChangeShape = { id: string, price: string, quantity: integer, deleted: boolean, metadata };

export const updateShape = {
  ...described,
  billing_cycle_anchor: oneOf("unchanged"),
  cancel_at: unsettable(integer),
  cancellation_details: cancellationDetails,
  items: listOf(object(itemChangeShape)),
  proration_date: integer,
};

export const paymentBehavior = oneOf(
  "allow_incomplete",
  "default_incomplete",
  "error_if_incomplete",
  "pending_if_incomplete",
);

type Blank = {
  id: string;
  customer: string;
  items: Stripe.SubscriptionItem[];
  now: number;
  testClock: string | null;
};

/** A subscription whose first invoice is not paid yet. */
export function blankSubscription({ id, customer, items, now, testClock }: Blank): Objects["subscription"] {
  return {
    id,
    object: "subscription",
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: "included" }, type: "flexible" },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: "charge_automatically",
    created: now,
    currency: items[0]?.price.currency ?? "usd",
    customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: "self" },
    },
    items: wholeList(items, `/v1/subscription_items?subscription=${id}`),
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: "off",
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: "incomplete",
    test_clock: testClock,
    transfer_data: null,
    trial_end: null,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" },
    },
    trial_start: null,
  };
}
