import type { Kind, Row } from "../state/objects";
import type { Act } from "../world";
import { missing } from "./errors";

const SPOKEN: Partial<Record<Kind, string>> = {
  payment_method: "PaymentMethod",
  balance_transaction: "balance transaction",
  application_fee: "application fee",
  webhook_endpoint: "webhook endpoint",
  transfer_reversal: "transfer reversal",
  fee_refund: "fee refund",
  invoice_payment: "invoice payment",
  test_clock: "test clock",
};

/**
 * The account's own row, or `resource_missing`: 404 when it is the path's object, 400 when a parameter names it. What
 * was deleted can still be read at its own path, but nothing can be made with it.
 */
export function own<K extends Kind>(act: Act, kind: K, id: string, param?: string): Row<K> {
  const row = act.world.rows.find(kind, id);
  const usable = row && !(param && "deleted" in row.object);
  if (usable && row.scope === act.scope) return row;
  throw missing(SPOKEN[kind] ?? kind, id, param ?? kind, param ? 400 : 404);
}
