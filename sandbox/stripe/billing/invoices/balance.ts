import { newId } from "../../state/ids";
import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";

type Why = "applied_to_invoice" | "invoice_too_small" | "invoice_too_large" | "unapplied_from_invoice";

/**
 * Moves what the customer is owed (below zero) or owes (above) and writes it down.
 * https://docs.stripe.com/billing/customer/balance
 */
export function moveBalance(
  act: Act,
  row: Row<"customer">,
  { amount, invoice, type }: { amount: number; invoice: Objects["invoice"]; type: Why },
): void {
  if (amount === 0) return;
  change(act, row, (customer) => {
    customer.balance += amount;
  });
  act.world.rows.add("customer_balance_transaction", act.scope, {
    id: newId("cbtxn"),
    object: "customer_balance_transaction",
    amount,
    checkout_session: null,
    created: momentOf(act, row.id),
    credit_note: null,
    currency: invoice.currency,
    customer: row.id,
    customer_account: null,
    description: null,
    ending_balance: row.object.balance,
    invoice: invoice.id,
    livemode: false,
    metadata: {},
    type,
  });
}
