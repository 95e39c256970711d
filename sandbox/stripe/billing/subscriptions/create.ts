import { invalid } from "../../http/errors";
import { own } from "../../http/find";
import { mergedMetadata, type Values } from "../../http/params";
import { newId } from "../../state/ids";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { collectInvoice } from "../invoices/collect";
import { finalizeInvoice } from "../invoices/finalize";
import { followPayment } from "../invoices/follow-payment";
import { wholeLine } from "../invoices/lines";
import { payFirst } from "../invoices/pay-first";
import { addInvoice, blankInvoice } from "../invoices/shape";
import { momentOf } from "../moment";
import { cardOf } from "../saved-card";
import { bookLines } from "./billed";
import { checkTogether, type NewItem, newItems } from "./items";
import { blankSubscription, type described, type paymentBehavior } from "./shape";

type Params = Values<typeof described> & {
  customer: string;
  items: NewItem[];
  payment_behavior?: ReturnType<typeof paymentBehavior.read>;
};

/**
 * https://docs.stripe.com/api/subscriptions/create: the first invoice is finalized at once. It is charged, or left to
 * the browser (`default_incomplete`); unpaid, the subscription is incomplete, or not made (`error_if_incomplete`).
 */
export function createSubscription(act: Act, params: Params): Row<"subscription"> {
  const behavior = params.payment_behavior ?? "allow_incomplete";
  if (behavior === "pending_if_incomplete")
    throw invalid("You cannot set `payment_behavior` to `pending_if_incomplete` here.", "payment_behavior");
  const subscription = drafted(act, params);
  const lines = subscription.items.data.map((item) =>
    wholeLine(act, item, { start: item.current_period_start, end: item.current_period_end }),
  );
  const invoice = blankInvoice(act, { subscription, lines, reason: "subscription_create" });
  const paid = behavior === "error_if_incomplete" ? payFirst(act, invoice, subscription) : undefined;

  subscription.latest_invoice = invoice.id;
  const row = act.world.rows.add("subscription", act.scope, subscription, {
    pending: [],
    billed: [],
    announced: null,
  });
  bookLines(row, lines);
  emit(act, "customer.subscription.created", subscription);
  const owed = addInvoice(act, invoice);
  finalizeInvoice(act, owed, paid);
  if (paid) followPayment(act, paid);
  else if (behavior === "allow_incomplete" && owed.object.status === "open") collectInvoice(act, owed);
  return row;
}

function drafted(act: Act, params: Params): Objects["subscription"] {
  const customer = own(act, "customer", params.customer, "customer");
  const { object } = customer;
  const now = momentOf(act, customer.id);
  const id = newId("sub");
  const items = newItems(act, params.items, { subscription: id, anchor: now, start: now });
  checkTogether(items);
  const testClock = object.test_clock ? String(object.test_clock) : null;
  const subscription = blankSubscription({ id, customer: customer.id, items, now, testClock });
  if (object.currency && object.currency !== subscription.currency)
    throw invalid(
      `You cannot combine currencies on a single customer. This customer has an active subscription with currency ${object.currency}.`,
      "currency",
    );
  object.currency = subscription.currency;
  act.world.rows.saved(customer);
  subscription.metadata = mergedMetadata(null, params.metadata);
  subscription.description = params.description ?? null;
  if (params.default_payment_method)
    subscription.default_payment_method = cardOf(act, customer.id, params.default_payment_method);
  Object.assign(subscription.payment_settings ?? {}, params.payment_settings);
  if (params.cancel_at_period_end) {
    subscription.cancel_at_period_end = true;
    subscription.cancel_at = items[0]?.current_period_end ?? null;
    subscription.canceled_at = now;
  }
  return subscription;
}
