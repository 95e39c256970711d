import { mergedMetadata } from "../../http/params";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { bookLines } from "./billed";

/** The invoice that the update waited for is paid. https://docs.stripe.com/billing/subscriptions/pending-updates */
export function applyPendingUpdate(act: Act, row: Row<"subscription">, invoice: Objects["invoice"]): void {
  bookLines(row, invoice.lines.data);
  row.unseen.pending = [];
  change(act, row, (subscription) => {
    const update = subscription.pending_update;
    if (update?.subscription_items) subscription.items.data = update.subscription_items;
    if (update?.metadata) subscription.metadata = mergedMetadata(subscription.metadata, update.metadata);
    subscription.pending_update = null;
  });
  emit(act, "customer.subscription.pending_update_applied", row.object);
}
