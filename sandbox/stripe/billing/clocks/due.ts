import type { Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act, World } from "../../world";
import { onItsOwn } from "../../world";
import { collectAutomatically } from "../invoices/dunning";
import { finalizeInvoice } from "../invoices/finalize";
import { nextInvoice } from "../invoices/preview";
import { voidInvoice } from "../invoices/void";
import { cancelSubscription } from "../subscriptions/cancel";
import { expirePendingUpdate } from "../subscriptions/expire-pending-update";
import { renewSubscription } from "../subscriptions/renew";

/** "Within 23 hours": https://docs.stripe.com/api/subscriptions/object#subscription_object-status */
const INCOMPLETE_FOR_S = 23 * 3600;
/** Stripe's setting "Upcoming renewal events", at its default. */
const ANNOUNCED_BEFORE_S = 7 * 24 * 3600;

/** Something that time brings: what, and at which second. */
type Due = { at: number; run: (act: Act) => void };

/** Does in their order all things that are due until a second, each as of its own second. */
export function workOff(world: World, until: number, concerns: (customer: string) => boolean): void {
  for (;;) {
    const due = earliest(world, concerns);
    if (!due || due.at > until) return;
    due.run({ ...onItsOwn(world, due.scope), at: due.at });
  }
}

function earliest(
  world: World,
  concerns: (customer: string) => boolean,
): (Due & { scope: string }) | undefined {
  let first: (Due & { scope: string }) | undefined;
  const consider = (row: Row<"subscription"> | Row<"invoice">, dues: Due[]) => {
    for (const due of dues) if (!first || due.at < first.at) first = { ...due, scope: row.scope };
  };
  for (const row of world.rows.all("subscription"))
    if (concerns(String(row.object.customer))) consider(row, ofSubscription(row));
  for (const row of world.rows.all("invoice"))
    if (concerns(String(row.object.customer))) consider(row, ofInvoice(row));
  return first;
}

function ofSubscription(row: Row<"subscription">): Due[] {
  const { status, created, items, cancel_at: cancelAt, pending_update: update } = row.object;
  if (status === "incomplete")
    return [{ at: created + INCOMPLETE_FOR_S, run: (act) => expireIncomplete(act, row) }];
  if (status !== "active" && status !== "past_due" && status !== "unpaid") return [];
  const dues: Due[] = [];
  if (update) dues.push({ at: update.expires_at, run: (act) => expirePendingUpdate(act, row) });
  const end = Math.min(...items.data.map((item) => item.current_period_end));
  if (cancelAt !== null && cancelAt <= end)
    return [
      ...dues,
      {
        at: cancelAt,
        run: (act) => cancelSubscription(act, row, { reason: "cancellation_requested", invoiceNow: true }),
      },
    ];
  if (row.unseen.announced !== end && status === "active")
    dues.push({ at: end - ANNOUNCED_BEFORE_S, run: (act) => announce(act, row, end) });
  return [...dues, { at: end, run: (act) => renewSubscription(act, row) }];
}

function ofInvoice(row: Row<"invoice">): Due[] {
  const { status, automatically_finalizes_at: finalizes, next_payment_attempt: retry } = row.object;
  if (status === "draft" && finalizes) return [{ at: finalizes, run: (act) => finalizeAndCollect(act, row) }];
  if (status === "open" && retry) return [{ at: retry, run: (act) => collectAutomatically(act, row) }];
  return [];
}

function finalizeAndCollect(act: Act, row: Row<"invoice">): void {
  finalizeInvoice(act, row);
  if (row.object.status === "open") collectAutomatically(act, row);
}

function announce(act: Act, row: Row<"subscription">, end: number): void {
  row.unseen.announced = end;
  act.world.rows.saved(row);
  if (row.object.cancel_at === null) emit(act, "invoice.upcoming", nextInvoice(act, row));
}

/** Voiding the first invoice is what ends an incomplete subscription. */
function expireIncomplete(act: Act, row: Row<"subscription">): void {
  const first = act.world.rows.find("invoice", String(row.object.latest_invoice));
  if (first) voidInvoice(act, first);
}
