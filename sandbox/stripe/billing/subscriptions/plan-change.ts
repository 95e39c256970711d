import type Stripe from "stripe";
import { invalid, missing } from "../../http/errors";
import { mergedMetadata, type Values } from "../../http/params";
import type { Row } from "../../state/objects";
import type { Act } from "../../world";
import { remainingLine, unusedLine } from "../invoices/lines";
import { momentOf } from "../moment";
import { billedAfter } from "./billed";
import { checkedQuantity, checkTogether, newItems, planOf, recurringPrice } from "./items";
import type { itemChangeShape } from "./shape";

type Item = Stripe.SubscriptionItem;
type Given = Values<typeof itemChangeShape>;

/** The items that a subscription will have, and what the change gives back and costs for the time that is left. */
export type PlanChange = { items: Item[]; lines: Stripe.InvoiceLineItem[]; prorationDate: number };

/** Works out another price, quantity or set of items; changes nothing yet. */
export function planChange(
  act: Act,
  row: Row<"subscription">,
  given: Given[],
  { behavior = "create_prorations", date }: { behavior?: string; date?: number },
): PlanChange {
  const { items: old } = row.object;
  const prorationDate = dateOf(act, row, date);
  const items = [...old.data];
  const lines: Stripe.InvoiceLineItem[] = [];
  for (const [index, said] of given.entries()) {
    const at = old.data.findIndex(({ id }) => id === said.id);
    const before = old.data[at];
    if (said.id && !before) throw missing("subscription item", said.id, `items[${index}][id]`, 400);
    const after = said.deleted ? undefined : changedItem(act, row, before, said, index);
    items.splice(before ? items.indexOf(before) : items.length, before ? 1 : 0, ...(after ? [after] : []));
    if (before && after && sameCost(before, after)) continue;
    if (before)
      for (const billed of billedAfter(row, before.id, prorationDate))
        lines.push(unusedLine(act, before, billed, prorationDate));
    if (after) lines.push(remainingLine(act, after, prorationDate));
  }
  if (items.length === 0)
    throw invalid(
      "A subscription must have at least one active plan. To cancel it, use the cancel endpoint.",
      "items",
    );
  checkTogether(items);
  refuseNewCycle(old.data, items);
  return { items, lines: behavior === "none" ? [] : lines, prorationDate };
}

function changedItem(
  act: Act,
  row: Row<"subscription">,
  before: Item | undefined,
  said: Given,
  index: number,
): Item {
  const { id, billing_cycle_anchor: anchor, items } = row.object;
  if (!before) {
    const start = items.data[0]?.current_period_start ?? anchor;
    const [added] = newItems(act, [said], { subscription: id, anchor, start });
    if (!added) throw new Error("One was given, one comes back.");
    return added;
  }
  const param = `items[${index}][price]`;
  const price =
    said.price && said.price !== before.price.id ? recurringPrice(act, said.price, param) : before.price;
  return {
    ...before,
    metadata: mergedMetadata(before.metadata, said.metadata),
    plan: planOf(price),
    price: structuredClone(price),
    quantity: checkedQuantity(said.quantity ?? before.quantity ?? 1, `items[${index}][quantity]`),
  };
}

const sameCost = (a: Item, b: Item) => a.price.id === b.price.id && a.quantity === b.quantity;

/** Both begin a new period at once at Stripe. Plans here are all monthly and none of them is free. */
function refuseNewCycle(before: Item[], after: Item[]): void {
  const every = ([item]: Item[]) =>
    `${item?.price.recurring?.interval_count} ${item?.price.recurring?.interval}`;
  const free = (items: Item[]) => items.every(({ price }) => price.unit_amount === 0);
  if (every(before) !== every(after) || (free(before) && !free(after)))
    throw invalid(
      "The stand-in does not change a subscription's interval, nor a free price to a paid one: both would begin a new period.",
      "items",
    );
}

function dateOf(act: Act, { object }: Row<"subscription">, date: number | undefined): number {
  const [item] = object.items.data;
  if (date === undefined || !item) return momentOf(act, object.customer);
  if (date >= item.current_period_start && date <= item.current_period_end) return date;
  throw invalid(
    "The `proration_date` must be within the subscription's current billing period.",
    "proration_date",
  );
}
