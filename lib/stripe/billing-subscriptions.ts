import type Stripe from "stripe";
import type { SavedCard } from "@/db/schema/documents";
import type { Currency } from "@/lib/money";
import { call, StripeRefused } from "./client";

/** What we need to know of a subscription: one item, one price. Amounts in minor units. */
export type StripeSubscription = {
  id: string;
  status: Exclude<Stripe.Subscription.Status, Record<never, never>>;
  /** Ours, from the metadata; null when somebody else made it. */
  reference: string | null;
  itemId: string;
  /** What it renews at. */
  priceId: string;
  renewalMinor: number;
  currency: Currency;
  periodStart: Date;
  periodEnd: Date;
  /** When it ends, once somebody has canceled it. */
  endsAt: Date | null;
  /** How that was said to Stripe. */
  endsBy: "period" | "date" | null;
  endedAt: Date | null;
  /** The price of an upgrade that waits for its payment. */
  pendingPriceId: string | null;
  latestInvoiceId: string | null;
  card: SavedCard | null;
  /** A card that the customer saved since in Stripe's portal: from now on it is to pay. */
  newerCard: string | null;
};

/** `clientSecret` is for the payer's browser alone: never stored, never logged. Null when nothing is to be paid. */
export type Payable = { subscription: StripeSubscription; clientSecret: string | null };

export type SubscriptionOrder = {
  customerId: string;
  priceId: string;
  /** Our row, and which try at Stripe this is: together the idempotency key. */
  reference: string;
  attempt: number;
};

// Which card pays: the subscription's own, else the customer's.
const CARDS = ["default_payment_method", "customer.invoice_settings.default_payment_method"];
const SECRET = "latest_invoice.confirmation_secret";

/**
 * Opens a subscription whose first invoice the browser pays, or answers the one that exists: asking again after a cut
 * reply or a crash never makes a second one. The card that pays it is kept for the renewals.
 */
export async function createSubscription(order: SubscriptionOrder): Promise<Payable> {
  const made = await call("create subscription", (client) =>
    client.subscriptions.create(
      {
        customer: order.customerId,
        items: [{ price: order.priceId }],
        payment_behavior: "default_incomplete",
        payment_settings: { payment_method_types: ["card"], save_default_payment_method: "on_subscription" },
        metadata: { subscription: order.reference },
        expand: [...CARDS, SECRET],
      },
      { idempotencyKey: `subscription:${order.reference}:${order.attempt}` },
    ),
  );
  return payable(made);
}

export async function readSubscription(id: string): Promise<StripeSubscription> {
  const read = (expand: string[]) =>
    call("read subscription", (client) => client.subscriptions.retrieve(id, { expand }));
  try {
    return describe(await read(CARDS));
  } catch (error) {
    // A customer who was deleted has no cards to be told of, and Stripe may refuse to expand what is not there.
    if (!(error instanceof StripeRefused && error.param.startsWith("expand"))) throw error;
    return describe(await read(["default_payment_method"]));
  }
}

/** The same, with the secret to pay what is owed of it. */
export async function readPayable(id: string): Promise<Payable> {
  const expand = [...CARDS, SECRET];
  return payable(await call("read subscription", (client) => client.subscriptions.retrieve(id, { expand })));
}

/** The customer's subscription that was made for our row; null when there is none, or the customer is gone. */
export async function findSubscription(customerId: string, reference: string): Promise<string | null> {
  try {
    const { data } = await call("list subscriptions", (client) =>
      client.subscriptions.list({ customer: customerId, status: "all", limit: 100 }),
    );
    return data.find(({ metadata }) => metadata.subscription === reference)?.id ?? null;
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return null;
    throw error;
  }
}

export type Upgrade = {
  subscription: StripeSubscription;
  priceId: string;
  /** The second that it is reckoned from, as the preview had it. */
  at: Date;
};

/**
 * Moves to a dearer price now: the difference for the rest of the period is billed and charged at once. Until that is
 * paid nothing changes. Stripe credits what was really paid for the time left, whatever renewal had been chosen since.
 * The same upgrade from the same last invoice is one upgrade, however many tabs ask for it.
 */
export async function upgrade({ subscription, priceId, at }: Upgrade): Promise<Payable> {
  const { id, itemId, latestInvoiceId } = subscription;
  const updated = await call("upgrade subscription", (client) =>
    client.subscriptions.update(
      id,
      {
        items: [{ id: itemId, price: priceId }],
        proration_behavior: "always_invoice",
        proration_date: seconds(at),
        payment_behavior: "pending_if_incomplete",
        expand: [...CARDS, SECRET],
      },
      { idempotencyKey: `${id}:upgrade:${priceId}:${latestInvoiceId}:${seconds(at)}` },
    ),
  );
  return payable(updated);
}

/** Has it renew at another price. Nothing is charged or credited for the period that is paid. */
export async function renewAt(subscription: StripeSubscription, priceId: string): Promise<void> {
  const { id, itemId } = subscription;
  await call("change renewal", (client) =>
    client.subscriptions.update(id, {
      items: [{ id: itemId, price: priceId }],
      proration_behavior: "none",
    }),
  );
}

/** Lets it end with the period that is paid for. */
export async function endWithPeriod(id: string): Promise<void> {
  await call("cancel at period end", (client) =>
    client.subscriptions.update(id, { cancel_at_period_end: true }),
  );
}

/** Takes that back, whether it was said here, or in Stripe's portal, which names the date instead. */
export async function goOn({ id, endsBy }: StripeSubscription): Promise<void> {
  if (!endsBy) return;
  await call("take cancellation back", (client) =>
    client.subscriptions.update(
      id,
      endsBy === "period" ? { cancel_at_period_end: false } : { cancel_at: "" },
    ),
  );
}

/** Ends it at once. What is still owed for it is no longer asked for. */
export async function endNow(id: string): Promise<void> {
  await call("cancel subscription", (client) => client.subscriptions.cancel(id));
}

/** From now on this saved card pays. */
export async function payWith(id: string, paymentMethodId: string): Promise<void> {
  await call("change card", (client) =>
    client.subscriptions.update(id, { default_payment_method: paymentMethodId }),
  );
}

export const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
export const instantOf = (second: number): Date => new Date(second * 1000);

function payable(subscription: Stripe.Subscription): Payable {
  const invoice = typeof subscription.latest_invoice === "object" ? subscription.latest_invoice : null;
  const owed = invoice?.status === "open";
  return {
    subscription: describe(subscription),
    clientSecret: owed ? (invoice.confirmation_secret?.client_secret ?? null) : null,
  };
}

function describe(subscription: Stripe.Subscription): StripeSubscription {
  const [item] = subscription.items.data;
  if (!item) throw new Error(`subscription ${subscription.id} has no item`);
  const { id, status, latest_invoice: invoice, cancel_at, ended_at, pending_update, metadata } = subscription;
  const pending = pending_update?.subscription_items?.[0]?.price.id ?? null;
  return {
    id,
    status: status as StripeSubscription["status"],
    reference: metadata.subscription ?? null,
    itemId: item.id,
    priceId: item.price.id,
    renewalMinor: (item.price.unit_amount ?? 0) * (item.quantity ?? 1),
    currency: subscription.currency.toUpperCase(),
    periodStart: instantOf(item.current_period_start),
    periodEnd: instantOf(item.current_period_end),
    endsBy: subscription.cancel_at_period_end ? "period" : cancel_at === null ? null : "date",
    endsAt: cancel_at === null ? null : instantOf(cancel_at),
    endedAt: ended_at === null ? null : instantOf(ended_at),
    pendingPriceId: pending,
    latestInvoiceId: typeof invoice === "object" ? (invoice?.id ?? null) : invoice,
    ...cardsOf(subscription),
  };
}

function cardsOf({ default_payment_method: given, customer }: Stripe.Subscription) {
  const own = typeof given === "object" ? given : null;
  const settings = typeof customer === "object" && !customer.deleted ? customer.invoice_settings : null;
  const theirs = settings?.default_payment_method;
  const saved = typeof theirs === "object" ? theirs : null;
  // Stripe keeps the card that paid with the subscription, and the one chosen in its portal with the customer.
  const newer = own && saved && saved.created > own.created ? saved : null;
  const { card } = newer ?? own ?? saved ?? {};
  return {
    card: card
      ? { brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year }
      : null,
    newerCard: newer?.id ?? null,
  };
}
