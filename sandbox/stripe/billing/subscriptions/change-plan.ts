import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { change } from "../change";
import { collectInvoice } from "../invoices/collect";
import { collectAutomatically } from "../invoices/dunning";
import { finalizeInvoice } from "../invoices/finalize";
import { fallBehind, followPayment } from "../invoices/follow-payment";
import { payFirst } from "../invoices/pay-first";
import { addInvoice, blankInvoice } from "../invoices/shape";
import { momentOf } from "../moment";
import { bookLines } from "./billed";
import { expirePendingUpdate } from "./expire-pending-update";
import type { PlanChange } from "./plan-change";

/** https://docs.stripe.com/billing/subscriptions/pending-updates: "pending updates expire after 23 hours". */
const PENDS_FOR_S = 23 * 3600;

type How = {
  paymentBehavior:
    | "allow_incomplete"
    | "default_incomplete"
    | "error_if_incomplete"
    | "pending_if_incomplete";
  /** Bills the prorations now instead of with the next invoice. */
  invoiceNow: boolean;
  /** Sets what the update says beside its items. */
  described: () => void;
  pending: { metadata: Record<string, string> | null; cancel_at_period_end: boolean | null };
};

/** Puts a subscription on other items, and bills that as asked. Fails only with `error_if_incomplete`. */
export function changePlan(act: Act, row: Row<"subscription">, planned: PlanChange, how: How): void {
  if (row.object.pending_update) expirePendingUpdate(act, row);
  const { lines, items, prorationDate } = planned;
  const apply = (latestInvoice?: string) => {
    bookLines(row, lines);
    how.described();
    change(act, row, (subscription) => {
      subscription.items.data = items;
      if (latestInvoice) subscription.latest_invoice = latestInvoice;
    });
  };
  if (!how.invoiceNow || lines.length === 0) {
    row.unseen.pending.push(...lines);
    apply();
    return;
  }
  const waited = structuredClone(row.unseen.pending);
  const { object: subscription } = row;
  const drafted = blankInvoice(act, {
    subscription,
    lines: [...waited, ...lines],
    reason: "subscription_update",
    prorationDate,
  });
  const paid =
    how.paymentBehavior === "error_if_incomplete" ? payFirst(act, drafted, subscription) : undefined;
  row.unseen.pending = [];
  if (how.paymentBehavior !== "pending_if_incomplete") apply(drafted.id);
  const invoice = addInvoice(act, drafted);
  finalizeInvoice(act, invoice, paid);
  if (paid) followPayment(act, paid);
  const open = invoice.object.status === "open";
  if (open && how.paymentBehavior === "allow_incomplete") collectAutomatically(act, invoice);
  if (open && how.paymentBehavior === "default_incomplete") fallBehind(act, invoice.object);
  if (how.paymentBehavior !== "pending_if_incomplete") return;
  if (open) collectInvoice(act, invoice);
  if (invoice.object.status === "paid") apply(invoice.id);
  else hold(act, row, { planned, how, invoice: invoice.object, waited });
}

/** The old items stay until the invoice is paid, and with them what waited for the next invoice. */
function hold(
  act: Act,
  row: Row<"subscription">,
  {
    planned,
    how,
    invoice,
    waited,
  }: { planned: PlanChange; how: How; invoice: Objects["invoice"]; waited: typeof planned.lines },
): void {
  row.unseen.pending = waited;
  const now = momentOf(act, row.object.customer);
  change(act, row, (subscription) => {
    subscription.latest_invoice = invoice.id;
    subscription.pending_update = {
      billing_cycle_anchor: null,
      cancel_at_period_end: how.pending.cancel_at_period_end,
      discount: null,
      discounts: null,
      expires_at: Math.min(
        now + PENDS_FOR_S,
        ...subscription.items.data.map((item) => item.current_period_end),
      ),
      metadata: how.pending.metadata,
      subscription_items: planned.items,
      trial_end: null,
      trial_from_plan: null,
    };
  });
}
