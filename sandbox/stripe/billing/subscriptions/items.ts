import type Stripe from "stripe";
import { invalid } from "../../http/errors";
import { own } from "../../http/find";
import { integer, mergedMetadata, metadata, object, string } from "../../http/params";
import { newId } from "../../state/ids";
import type { Objects } from "../../state/objects";
import type { Act } from "../../world";
import { periodEnd, type Recurring } from "../calendar";

export const newItemShape = object({ price: string, quantity: integer, metadata });
export type NewItem = { price?: string; quantity?: number; metadata?: Record<string, string> | null };

type Item = Stripe.SubscriptionItem;

/** The price that an item names, if a subscription can be on it. */
export function recurringPrice(act: Act, id: string | undefined, param: string): Objects["price"] {
  if (!id) throw invalid(`Missing required param: ${param}.`, param, "parameter_missing");
  const { object: price } = own(act, "price", id, param);
  if (price.type !== "recurring")
    throw invalid(
      "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.",
      param,
    );
  if (!price.active)
    throw invalid("The price specified is inactive. This field only accepts active prices.", param);
  return price;
}

/** How often a subscription renews. All of its items do at once here. */
export function recurringOf({ items }: Objects["subscription"]): Recurring {
  const recurring = items.data[0]?.price.recurring;
  if (!recurring) throw new Error("A subscription without items does not renew.");
  return recurring;
}

/** A subscription's new items, in their first period. */
export function newItems(
  act: Act,
  given: NewItem[],
  { subscription, anchor, start }: { subscription: string; anchor: number; start: number },
): Item[] {
  if (given.length === 0 || given.length > 20)
    throw invalid("A subscription has between 1 and 20 items.", "items");
  return given.map((said, index) => {
    const price = recurringPrice(act, said.price, `items[${index}][price]`);
    const quantity = checkedQuantity(said.quantity ?? 1, `items[${index}][quantity]`);
    return {
      id: newId("si"),
      object: "subscription_item",
      billing_thresholds: null,
      created: start,
      current_period_end: price.recurring ? periodEnd(anchor, price.recurring, start) : start,
      current_period_start: start,
      current_trial: null,
      discounts: [],
      metadata: mergedMetadata(null, said.metadata),
      plan: planOf(price),
      price: structuredClone(price),
      quantity,
      subscription,
      tax_rates: [],
    };
  });
}

export function checkedQuantity(quantity: number, param: string): number {
  if (quantity >= 0) return quantity;
  throw invalid("This value must be greater than or equal to 0.", param, "parameter_invalid_integer");
}

/** Items of one currency, one interval and a price each. */
export function checkTogether(items: Item[]): void {
  const different = (of: (item: Item) => unknown) => new Set(items.map(of)).size > 1;
  if (different(({ price }) => price.currency))
    throw invalid("The price specified only supports one currency for all items of a subscription.", "items");
  if (different(({ price }) => `${price.recurring?.interval_count} ${price.recurring?.interval}`))
    throw invalid("The stand-in's subscriptions have one billing interval for all items.", "items");
  if (new Set(items.map(({ price }) => price.id)).size < items.length)
    throw invalid("Cannot add multiple subscription items with the same plan.", "items");
}

/** A price in the words of the older Plans API, which items still carry. */
export function planOf(price: Objects["price"]): Stripe.Plan {
  const { id, active, unit_amount, unit_amount_decimal, created, currency, recurring, nickname } = price;
  return {
    id,
    object: "plan",
    active,
    amount: unit_amount,
    amount_decimal: unit_amount_decimal,
    billing_scheme: "per_unit",
    created,
    currency,
    interval: recurring?.interval ?? "month",
    interval_count: recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: null,
    nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: "licensed",
  };
}
