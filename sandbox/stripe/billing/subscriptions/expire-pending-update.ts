import type { Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { voidInvoice } from "../invoices/void";

/** The update is not made: 23 hours are over, the period is, or another update comes. Its invoice is void. */
export function expirePendingUpdate(act: Act, row: Row<"subscription">): void {
  const invoice = act.world.rows.find("invoice", String(row.object.latest_invoice));
  if (invoice?.object.status === "open") voidInvoice(act, invoice);
  change(act, row, (subscription) => {
    subscription.pending_update = null;
  });
  emit(act, "customer.subscription.pending_update_expired", row.object);
}
