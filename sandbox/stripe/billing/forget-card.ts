import type { Objects } from "../state/objects";
import type { Act } from "../world";
import { change } from "./change";

/** A card that is about to be detached pays nothing by default any more. */
export function forgetCard(act: Act, { id, customer }: Objects["payment_method"]): void {
  const owner = act.world.rows.find("customer", String(customer));
  if (owner?.object.invoice_settings.default_payment_method === id)
    change(act, owner, (object) => {
      object.invoice_settings.default_payment_method = null;
    });
  for (const row of act.world.rows.all("subscription", act.scope))
    if (row.object.default_payment_method === id)
      change(act, row, (subscription) => {
        subscription.default_payment_method = null;
      });
}
