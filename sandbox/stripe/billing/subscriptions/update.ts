import { invalid, refused } from "../../http/errors";
import { mergedMetadata, type Values } from "../../http/params";
import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { cardOf } from "../saved-card";
import { hasEnded } from "./cancel";
import { changePlan } from "./change-plan";
import { planChange } from "./plan-change";
import { planEnd } from "./plan-end";
import type { paymentBehavior, updateShape } from "./shape";

type Params = Values<typeof updateShape> & { payment_behavior?: ReturnType<typeof paymentBehavior.read> };

/** https://docs.stripe.com/billing/subscriptions/pending-updates-reference */
const MAY_PEND = [
  "items",
  "metadata",
  "cancel_at_period_end",
  "off_session",
  "payment_behavior",
  "proration_behavior",
  "proration_date",
  "billing_cycle_anchor",
];

/** https://docs.stripe.com/api/subscriptions/update */
export function updateSubscription(act: Act, row: Row<"subscription">, params: Params): void {
  checkAllowed(row.object, params);
  const {
    items,
    payment_behavior = "allow_incomplete",
    proration_behavior,
    proration_date,
    ...plain
  } = params;
  const pends = payment_behavior === "pending_if_incomplete";
  const refusedOne = pends ? Object.keys(params).find((name) => !MAY_PEND.includes(name)) : undefined;
  if (refusedOne)
    throw invalid(
      `You cannot pass \`${refusedOne}\` when \`payment_behavior\` is set to \`pending_if_incomplete\`.`,
      refusedOne,
    );
  if (!items) {
    describe(act, row, plain);
    return;
  }
  const planned = planChange(act, row, items, { behavior: proration_behavior, date: proration_date });
  changePlan(act, row, planned, {
    paymentBehavior: payment_behavior,
    invoiceNow: proration_behavior === "always_invoice",
    described: () => describe(act, row, plain),
    pending: { metadata: plain.metadata ?? null, cancel_at_period_end: plain.cancel_at_period_end ?? null },
  });
}

function checkAllowed(subscription: Objects["subscription"], params: Params): void {
  const names = Object.keys(params);
  if (hasEnded(subscription) && names.some((name) => name !== "metadata" && name !== "cancellation_details"))
    throw refused(
      undefined,
      "A canceled subscription can only update its cancellation_details and metadata.",
    );
  if (subscription.status === "incomplete" && params.items)
    throw refused(
      undefined,
      "This subscription cannot be updated because its first invoice is not paid yet: pay it, or cancel the subscription.",
    );
  if (params.cancel_at !== undefined && params.cancel_at_period_end !== undefined)
    throw invalid("You may only specify one of these parameters: cancel_at, cancel_at_period_end.");
}

type Plain = Pick<
  Params,
  | "metadata"
  | "description"
  | "default_payment_method"
  | "payment_settings"
  | "cancel_at"
  | "cancel_at_period_end"
  | "cancellation_details"
>;

function describe(act: Act, row: Row<"subscription">, said: Plain): void {
  const now = momentOf(act, row.object.customer);
  const { default_payment_method: method } = said;
  const card = method && cardOf(act, String(row.object.customer), method);
  if (said.cancel_at && said.cancel_at <= now)
    throw invalid("The timestamp for `cancel_at` must be in the future.", "cancel_at");
  change(act, row, (subscription) => {
    subscription.metadata = mergedMetadata(subscription.metadata, said.metadata);
    if (said.description) subscription.description = said.description;
    if (card) subscription.default_payment_method = card;
    Object.assign(subscription.payment_settings ?? {}, said.payment_settings);
    Object.assign(subscription.cancellation_details ?? {}, said.cancellation_details);
    planEnd(subscription, said, now);
  });
}
