import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";

type Billed = "invoice" | "subscription" | "customer";

const UPDATED = {
  invoice: "invoice.updated",
  subscription: "customer.subscription.updated",
  customer: "customer.updated",
} as const;

/** Changes a kept object and tells it with `previous_attributes`; says nothing when nothing became different. */
export function change<K extends Billed>(act: Act, row: Row<K>, how: (object: Objects[K]) => void): void {
  const before = structuredClone(row.object);
  how(row.object);
  act.world.rows.saved(row);
  if (JSON.stringify(before) !== JSON.stringify(row.object))
    emit(act, UPDATED[row.kind as Billed], row.object, before);
}
