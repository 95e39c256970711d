import { refused } from "../../http/errors";
import type { Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { letGo } from "./void";

/** Nobody expects it to be paid any more, but it still can be. https://docs.stripe.com/api/invoices/mark_uncollectible */
export function markUncollectible(act: Act, row: Row<"invoice">): void {
  if (row.object.status !== "open")
    throw refused("invoice_not_editable", "You can only mark an open invoice as uncollectible.");
  change(act, row, (invoice) => {
    invoice.status = "uncollectible";
    invoice.auto_advance = false;
    invoice.next_payment_attempt = null;
    invoice.status_transitions.marked_uncollectible_at = momentOf(act, invoice.customer);
  });
  emit(act, "invoice.marked_uncollectible", row.object);
  letGo(act, row);
}
