import type Stripe from "stripe";
import { open } from "./open";

/** Three monthly plans and a customer, on a stand-in of one's own. */
export async function openBilling(options?: Parameters<typeof open>[0]) {
  const opened = await open(options);
  return { ...opened, ...(await furnish(opened.stripe)) };
}

/** The same on a stand-in that is there. */
export async function furnish(stripe: Stripe) {
  const price = async (name: string, unit_amount: number) =>
    stripe.prices.create({
      currency: "usd",
      unit_amount,
      recurring: { interval: "month" },
      lookup_key: name.toLowerCase(),
      product_data: { name },
    });
  const prices = {
    classic: await price("Classic", 499),
    plus: await price("Plus", 999),
    pro: await price("Pro", 1999),
  };
  return { prices, customer: await stripe.customers.create({ email: "lee@example.test" }) };
}

/** Saves a card with a customer and makes it the default. */
export async function saveCard(stripe: Stripe, customer: string, card = "pm_card_visa") {
  const method = await stripe.paymentMethods.attach(card, { customer });
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } });
  return method;
}

/** An active subscription that a saved card pays. */
export async function subscribed(
  { stripe, customer }: { stripe: Stripe; customer: Stripe.Customer },
  price: string,
  more: Partial<Stripe.SubscriptionCreateParams> = {},
) {
  const card = await saveCard(stripe, customer.id);
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price }],
    ...more,
  });
  return { subscription, card, item: subscription.items.data[0]?.id ?? "" };
}

/** What an `expand` has filled in. */
export function expanded<T extends { id: string }>(value: string | T | null | undefined): T {
  if (value && typeof value === "object") return value;
  throw new Error(`Not expanded: ${value}`);
}
