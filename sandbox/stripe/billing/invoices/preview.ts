import { invalid } from "../../http/errors";
import { own } from "../../http/find";
import { integer, listOf, object, oneOf, string, type Values } from "../../http/params";
import { newId } from "../../state/ids";
import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { periodEnd } from "../calendar";
import { momentOf } from "../moment";
import { hasEnded } from "../subscriptions/cancel";
import { newItems } from "../subscriptions/items";
import { planChange } from "../subscriptions/plan-change";
import { blankSubscription, itemChangeShape } from "../subscriptions/shape";
import { amountsOf } from "./amounts";
import { wholeLine } from "./lines";
import { blankInvoice, type NewInvoice } from "./shape";

export const previewShape = {
  customer: string,
  currency: string,
  preview_mode: oneOf("next"),
  subscription: string,
  subscription_details: object({
    items: listOf(object(itemChangeShape)),
    proration_behavior: oneOf("always_invoice", "create_prorations", "none"),
    proration_date: integer,
  }),
};
type Params = Values<typeof previewShape>;

/**
 * https://docs.stripe.com/api/invoices/create_preview: the next invoice as it would be, or with `always_invoice` the
 * one that an update would bring at once. Nothing is kept.
 */
export function previewInvoice(act: Act, params: Params): Objects["invoice"] {
  const details = params.subscription_details ?? {};
  if (params.subscription) {
    const row = own(act, "subscription", params.subscription, "subscription");
    if (params.customer && row.object.customer !== params.customer)
      throw invalid("The customer does not have a subscription with this ID.", "subscription");
    return nextInvoice(act, row, details);
  }
  if (!params.customer || !details.items)
    throw invalid(
      "You must provide a `subscription`, or a `customer` and `subscription_details[items]`.",
      "subscription",
    );
  const customer = own(act, "customer", params.customer, "customer");
  const now = momentOf(act, customer.id);
  const id = newId("sub");
  const items = newItems(act, details.items, { subscription: id, anchor: now, start: now });
  const subscription = blankSubscription({ id, customer: customer.id, items, now, testClock: null });
  return upcoming(act, { subscription, lines: wholeLines(act, items, now, now), reason: "upcoming" });
}

/** What the subscription will bill next, as it is or with a change. */
export function nextInvoice(
  act: Act,
  row: Row<"subscription">,
  details: NonNullable<Params["subscription_details"]> = {},
): Objects["invoice"] {
  const { object: subscription } = row;
  const ends = hasEnded(subscription) || subscription.cancel_at !== null;
  if (ends && !details.items)
    throw invalid("No upcoming invoices for customer.", "subscription", "invoice_upcoming_none");
  const { proration_behavior: behavior, proration_date: date } = details;
  const change = details.items && planChange(act, row, details.items, { behavior, date });
  const lines = structuredClone([...row.unseen.pending, ...(change?.lines ?? [])]);
  const prorationDate = change?.prorationDate;
  if (behavior === "always_invoice")
    return upcoming(act, { subscription, lines, reason: "subscription_update", prorationDate });
  const items = change?.items ?? subscription.items.data;
  const [{ current_period_end: start } = { current_period_end: 0 }] = items;
  const whole = wholeLines(act, items, subscription.billing_cycle_anchor, start);
  const next = upcoming(
    { ...act, at: start },
    { subscription, lines: [...lines, ...whole], reason: "upcoming", prorationDate },
  );
  return { ...next, next_payment_attempt: start + 3600 };
}

function wholeLines(
  act: Act,
  items: Objects["subscription"]["items"]["data"],
  anchor: number,
  start: number,
) {
  return items.map((item) => {
    const end = item.price.recurring ? periodEnd(anchor, item.price.recurring, start) : start;
    return wholeLine(act, item, { start, end });
  });
}

function upcoming(act: Act, given: NewInvoice): Objects["invoice"] {
  const invoice = blankInvoice(act, given);
  const { ending } = amountsOf(invoice, invoice.starting_balance);
  return { ...invoice, id: invoice.id.replace(/^in_/, "upcoming_in_"), ending_balance: ending };
}
