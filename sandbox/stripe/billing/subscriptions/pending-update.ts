import { mergedMetadata } from "../../http/params";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { bookLines } from "./billed";
import { planEnd } from "./plan-end";

/** The invoice that the update waited for is paid. https://docs.stripe.com/billing/subscriptions/pending-updates */
export function applyPendingUpdate(act: Act, row: Row<"subscription">, invoice: Objects["invoice"]): void {
  bookLines(row, invoice.lines.data);
  row.unseen.pending = [];
  change(act, row, (subscription) => {
    const update = subscription.pending_update;
    if (update?.subscription_items) subscription.items.data = update.subscription_items;
    if (update?.metadata) subscription.metadata = mergedMetadata(subscription.metadata, update.metadata);
    if (update?.cancel_at_period_end != null) {
      const now = momentOf(act, subscription.customer);
      planEnd(subscription, { cancel_at_period_end: update.cancel_at_period_end }, now);
    }
    subscription.pending_update = null;
  });
  emit(act, "customer.subscription.pending_update_applied", row.object);
}
