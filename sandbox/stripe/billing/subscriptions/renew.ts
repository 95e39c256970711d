import type { Row } from "../../state/objects";
import type { Act } from "../../world";
import { periodEnd } from "../calendar";
import { change } from "../change";
import { wholeLine } from "../invoices/lines";
import { addInvoice, blankInvoice } from "../invoices/shape";
import { bookLines, forgetBilledUntil } from "./billed";
import { recurringOf } from "./items";

/** "Approximately 1 hour": https://docs.stripe.com/billing/invoices/subscription#subscription-lifecycle-events */
export const DRAFT_FOR_S = 3600;

/**
 * A period is over and the next begins. Its invoice is a draft for an hour, and stays one when the subscription is
 * unpaid: https://docs.stripe.com/billing/subscriptions/overview#unpaid-subscriptions
 */
export function renewSubscription(act: Act, row: Row<"subscription">): void {
  const { object: subscription } = row;
  const [item] = subscription.items.data;
  if (!item) return;
  const { current_period_start: was, current_period_end: start } = item;
  const end = periodEnd(subscription.billing_cycle_anchor, recurringOf(subscription), start);
  forgetBilledUntil(row, start);
  const whole = subscription.items.data.map((billed) => wholeLine(act, billed, { start, end }));
  const lines = [...row.unseen.pending.splice(0), ...whole];
  const period = { start: was, end: start };
  const draft = blankInvoice(act, { subscription, lines, reason: "subscription_cycle", period });
  if (subscription.status === "unpaid") draft.auto_advance = false;
  else draft.automatically_finalizes_at = start + DRAFT_FOR_S;
  bookLines(row, whole);
  change(act, row, () => {
    for (const renewed of subscription.items.data) {
      renewed.current_period_start = start;
      renewed.current_period_end = end;
    }
    subscription.latest_invoice = draft.id;
  });
  addInvoice(act, draft);
}
