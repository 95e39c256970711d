import type Stripe from "stripe";
import { money } from "../../payment-intents/amounts";
import { newId } from "../../state/ids";
import type { Act } from "../../world";
import { spokenDay } from "../calendar";

type Line = Stripe.InvoiceLineItem;
type Item = Stripe.SubscriptionItem;
type Period = { start: number; end: number };

/** What an item costs for its whole period. */
export function wholeLine(act: Act, item: Item, period: Period): Line {
  const { unit_amount, currency, recurring } = item.price;
  const every =
    recurring?.interval_count === 1
      ? recurring.interval
      : `${recurring?.interval_count} ${recurring?.interval}s`;
  const each = `(at ${money(unit_amount ?? 0, currency)} / ${every})`;
  return line(item, {
    amount: (unit_amount ?? 0) * (item.quantity ?? 1),
    description: `${item.quantity} × ${productName(act, item.price.product)} ${each}`,
    period,
    proration: false,
  });
}

/**
 * What an item costs from `at` to its period's end: by the second, rounded to the minor unit.
 * https://docs.stripe.com/billing/subscriptions/prorations
 */
export function remainingLine(act: Act, item: Item, at: number): Line {
  const { current_period_start: start, current_period_end: end } = item;
  const whole = (item.price.unit_amount ?? 0) * (item.quantity ?? 1);
  return line(item, {
    amount: share(whole, { start, end }, at),
    description: `Remaining time on ${named(act, item)} after ${spokenDay(at)}`,
    period: { start: at, end },
    proration: true,
  });
}

/**
 * Gives back what an earlier line billed for the time after `at`. Flexible billing credits what was billed, not what
 * the item would cost now: https://docs.stripe.com/billing/subscriptions/billing-mode/compare
 */
export function unusedLine(act: Act, item: Item, billed: Line, at: number): Line {
  const { end } = billed.period;
  return {
    ...line(item, {
      amount: -share(billed.amount, billed.period, at),
      description: `Unused time on ${named(act, { ...item, quantity: billed.quantity ?? 1 })} after ${spokenDay(at)}`,
      period: { start: Math.max(at, billed.period.start), end },
      proration: true,
    }),
    parent: parentOf(item, true, {
      credited_items: { invoice: billed.invoice ?? "", invoice_line_items: [billed.id] },
    }),
    pricing: billed.pricing,
    quantity: billed.quantity,
    quantity_decimal: billed.quantity_decimal,
  };
}

function share(amount: number, { start, end }: Period, at: number): number {
  return Math.round((amount * (end - Math.max(at, start))) / (end - start));
}

function named(act: Act, { quantity, price }: Item): string {
  const name = productName(act, price.product);
  return quantity === 1 ? name : `${quantity} × ${name}`;
}

function productName(act: Act, product: Stripe.Price["product"]): string {
  return act.world.rows.find("product", String(product))?.object.name ?? String(product);
}

type Details = Stripe.InvoiceLineItem.Parent.SubscriptionItemDetails;

function parentOf(item: Item, proration: boolean, details: Details["proration_details"]): Line["parent"] {
  return {
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: proration ? newId("ii") : null,
      proration,
      proration_details: details,
      subscription: item.subscription,
      subscription_item: item.id,
    },
    type: "subscription_item_details",
  };
}

function line(
  item: Item,
  {
    amount,
    description,
    period,
    proration,
  }: Pick<Line, "amount" | "description" | "period"> & { proration: boolean },
): Line {
  const { price, quantity = 1 } = item;
  return {
    id: newId("il"),
    object: "line_item",
    amount,
    currency: price.currency,
    description,
    discount_amounts: [],
    discountable: !proration,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: { ...item.metadata },
    parent: parentOf(item, proration, proration ? { credited_items: null } : null),
    period,
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: price.id, product: String(price.product) },
      type: "price_details",
      unit_amount_decimal: price.unit_amount_decimal,
    },
    quantity,
    quantity_decimal: String(quantity) as unknown as Line["quantity_decimal"],
    subscription: item.subscription,
    subtotal: amount,
    taxes: [],
  };
}
