import { missing } from "../../http/errors";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { collectInvoice } from "../invoices/collect";
import { finalizeInvoice } from "../invoices/finalize";
import { unusedLine } from "../invoices/lines";
import { addInvoice, blankInvoice } from "../invoices/shape";
import { voidInvoice } from "../invoices/void";
import { momentOf } from "../moment";
import { subscriptionOf } from "../owner";
import { billedAfter } from "./billed";
import { expirePendingUpdate } from "./expire-pending-update";

type Details = Partial<
  Pick<NonNullable<Objects["subscription"]["cancellation_details"]>, "comment" | "feedback">
>;
export type Cancellation = {
  reason: "cancellation_requested" | "payment_failed";
  details?: Details;
  /** Gives the unused time back as credit. */
  prorate?: boolean;
  /** Bills what waits for the next invoice, as there will be none. */
  invoiceNow?: boolean;
};

export const hasEnded = ({ status }: Objects["subscription"]) =>
  status === "canceled" || status === "incomplete_expired";

/** https://docs.stripe.com/api/subscriptions/cancel: ends it now. Open invoices stay open, but are not collected. */
export function cancelSubscription(act: Act, row: Row<"subscription">, how: Cancellation): void {
  if (hasEnded(row.object)) throw missing("subscription", row.id);
  const { object: subscription } = row;
  if (subscription.pending_update) expirePendingUpdate(act, row);
  const invoices = act.world.rows
    .all("invoice", act.scope)
    .filter(({ object }) => subscriptionOf(act, object)?.id === row.id);
  if (subscription.status === "incomplete")
    for (const invoice of invoices) if (invoice.object.status === "open") voidInvoice(act, invoice);
  for (const invoice of invoices) {
    if (invoice.object.status === "paid" || invoice.object.status === "void") continue;
    change(act, invoice, (open) => {
      open.auto_advance = false;
      open.automatically_finalizes_at = null;
      open.next_payment_attempt = null;
    });
  }
  const now = momentOf(act, subscription.customer);
  if (how.prorate)
    for (const item of subscription.items.data)
      for (const billed of billedAfter(row, item.id, now))
        row.unseen.pending.push(unusedLine(act, item, billed, now));
  if (!hasEnded(subscription)) subscription.status = "canceled";
  subscription.canceled_at ??= now;
  subscription.ended_at = now;
  subscription.cancellation_details = {
    ...{ comment: null, feedback: null, feedback_option: null, reason: null },
    ...subscription.cancellation_details,
    ...how.details,
    reason: how.reason,
  };
  const last = how.invoiceNow && row.unseen.pending.length > 0 ? lastInvoice(act, row) : undefined;
  act.world.rows.saved(row);
  emit(act, "customer.subscription.deleted", subscription);
  if (!last) return;
  finalizeInvoice(act, last);
  if (last.object.status === "open") collectInvoice(act, last);
}

function lastInvoice(act: Act, row: Row<"subscription">): Row<"invoice"> {
  const { object: subscription, unseen } = row;
  const lines = unseen.pending.splice(0);
  const invoice = addInvoice(act, blankInvoice(act, { subscription, lines, reason: "subscription_update" }));
  subscription.latest_invoice = invoice.id;
  return invoice;
}
