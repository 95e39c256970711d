import fc from "fast-check";
import { expect, it } from "vitest";
import { expanded, openBilling, saveCard, subscribed } from "../../testing/billing";
import { errorOf } from "../../testing/open";

const START = Date.parse("2027-04-01T00:00:00Z");
const HALF = Date.parse("2027-04-16T00:00:00Z");

/** A stand-in whose time the test sets, on the first of a month of thirty days. */
async function inApril() {
  let now = START;
  const opened = await openBilling({ clock: () => now });
  return { ...opened, setTime: (ms: number) => (now = ms) };
}

it("bills an upgrade at once: unused time back, remaining time on top, by the second", async () => {
  const opened = await inApril();
  const { stripe, control, prices, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  setTime(HALF + 1000);
  const change = {
    items: [{ id: item, price: prices.pro.id }],
    proration_behavior: "always_invoice" as const,
  };
  const preview = await stripe.invoices.createPreview({
    subscription: subscription.id,
    subscription_details: change,
  });
  const updated = await stripe.subscriptions.update(subscription.id, {
    ...change,
    payment_behavior: "pending_if_incomplete",
    expand: ["latest_invoice"],
  });
  const invoice = expanded(updated.latest_invoice);
  const left = (30 * 86_400 - (15 * 86_400 + 1)) / (30 * 86_400);
  expect(invoice).toMatchObject({
    status: "paid",
    billing_reason: "subscription_update",
    total: Math.round(1999 * left) - Math.round(999 * left),
    parent: { subscription_details: { subscription_proration_date: HALF / 1000 + 1 } },
  });
  expect(invoice.lines.data).toMatchObject([
    {
      amount: -Math.round(999 * left),
      description: "Unused time on Plus after 16 Apr 2027",
      period: { start: HALF / 1000 + 1, end: Date.parse("2027-05-01T00:00:00Z") / 1000 },
      parent: {
        subscription_item_details: {
          proration: true,
          proration_details: { credited_items: { invoice: String(subscription.latest_invoice) } },
        },
      },
    },
    { amount: Math.round(1999 * left), description: "Remaining time on Pro after 16 Apr 2027" },
  ]);
  expect(preview).toMatchObject({ amount_due: invoice.amount_due, status: "draft", number: null });
  expect(preview.id).toMatch(/^upcoming_in_/);
  expect(updated).toMatchObject({ status: "active", pending_update: null, items: { data: [{ id: item }] } });
  expect(updated.items.data[0]?.price.id).toBe(prices.pro.id);
  expect(control.events({ type: "customer.subscription.pending_update_applied" })).toEqual([]);
});

it("waits with an upgrade that is not paid, and makes it when it is", async () => {
  const opened = await inApril();
  const { stripe, control, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  setTime(HALF);
  const declining = await saveCard(stripe, customer.id, "pm_card_chargeCustomerFail");
  const waiting = await stripe.subscriptions.update(subscription.id, {
    items: [{ id: item, price: prices.pro.id }],
    proration_behavior: "always_invoice",
    payment_behavior: "pending_if_incomplete",
    metadata: { plan: "pro" },
    expand: ["latest_invoice.confirmation_secret"],
  });
  expect(waiting).toMatchObject({
    status: "active",
    metadata: {},
    pending_update: {
      expires_at: HALF / 1000 + 23 * 3600,
      subscription_items: [{ price: { id: prices.pro.id } }],
    },
    items: { data: [{ price: { id: prices.plus.id } }] },
    latest_invoice: { status: "open", amount_due: 500 },
  });
  const secret = expanded(waiting.latest_invoice).confirmation_secret?.client_secret ?? "";
  await stripe.paymentIntents.confirm(secret.split("_secret_")[0] ?? "", { payment_method: "pm_card_visa" });
  expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
    pending_update: null,
    metadata: { plan: "pro" },
    items: { data: [{ price: { id: prices.pro.id } }] },
  });
  expect(control.events({ type: "customer.subscription.pending_update_applied" })).toHaveLength(1);
  expect(declining.card?.last4).toBe("0341");
});

it("gives a pending update up after 23 hours, and for the next one", async () => {
  const opened = await inApril();
  const { stripe, control, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  await saveCard(stripe, customer.id, "pm_card_authenticationRequired");
  setTime(HALF);
  const upgrade = () =>
    stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: prices.pro.id }],
      proration_behavior: "always_invoice",
      payment_behavior: "pending_if_incomplete",
    });
  const first = await upgrade();
  const second = await upgrade();
  expect((await stripe.invoices.retrieve(String(first.latest_invoice))).status).toBe("void");
  expect(second.pending_update).not.toBeNull();
  setTime(HALF + 23 * 3600 * 1000);
  expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
    status: "active",
    pending_update: null,
    items: { data: [{ price: { id: prices.plus.id } }] },
  });
  expect((await stripe.invoices.retrieve(String(second.latest_invoice))).status).toBe("void");
  expect(control.events({ type: "customer.subscription.pending_update_expired" })).toHaveLength(2);
});

it("leaves everything as it was when error_if_incomplete declines", async () => {
  const opened = await inApril();
  const { stripe, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  const before = await stripe.subscriptions.retrieve(subscription.id);
  await saveCard(stripe, customer.id, "pm_card_chargeCustomerFail");
  setTime(HALF);
  const upgrade = {
    items: [{ id: item, price: prices.pro.id }],
    proration_behavior: "always_invoice" as const,
    payment_behavior: "error_if_incomplete" as const,
  };
  expect(await errorOf(stripe.subscriptions.update(subscription.id, upgrade))).toMatchObject({
    statusCode: 402,
  });
  expect(await stripe.subscriptions.retrieve(subscription.id)).toEqual(before);
  expect((await stripe.invoices.list()).data).toHaveLength(1);
});

it("falls past due when the update is made but not paid", async () => {
  const opened = await inApril();
  const { stripe, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  await saveCard(stripe, customer.id, "pm_card_chargeCustomerFail");
  setTime(HALF);
  const updated = await stripe.subscriptions.update(subscription.id, {
    items: [{ id: item, quantity: 2 }],
    proration_behavior: "always_invoice",
    expand: ["latest_invoice"],
  });
  expect(updated).toMatchObject({
    status: "past_due",
    items: { data: [{ quantity: 2 }] },
    latest_invoice: { status: "open", attempt_count: 1, next_payment_attempt: HALF / 1000 + 3 * 86_400 },
  });
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ delinquent: true });
  const good = await stripe.paymentMethods.attach("pm_card_visa", { customer: customer.id });
  await stripe.invoices.pay(expanded(updated.latest_invoice).id, { payment_method: good.id });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
});

it("changes the price from the renewal on with none, and a change of mind costs nothing", async () => {
  const opened = await inApril();
  const { stripe, control, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.pro.id);
  setTime(HALF);
  const to = (price: string, proration_behavior: "none" | "always_invoice") =>
    stripe.subscriptions.update(subscription.id, { items: [{ id: item, price }], proration_behavior });
  const lower = await to(prices.classic.id, "none");
  expect(lower.latest_invoice).toBe(subscription.latest_invoice);
  const next = await stripe.invoices.createPreview({ subscription: subscription.id });
  expect(next).toMatchObject({ amount_due: 499, lines: { data: [{ amount: 499 }] } });
  const back = await to(prices.pro.id, "always_invoice");
  expect((await stripe.invoices.retrieve(String(back.latest_invoice))).total).toBe(0);
  await to(prices.classic.id, "none");
  control.renew({ customer: customer.id });
  expect(await stripe.invoices.list({ subscription: subscription.id, limit: 1 })).toMatchObject({
    data: [{ total: 499, status: "paid" }],
  });
});

it("keeps what a downgrade gives back as credit, and uses it up", async () => {
  const opened = await inApril();
  const { stripe, control, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.pro.id);
  setTime(HALF);
  await stripe.subscriptions.update(subscription.id, {
    items: [{ id: item, price: prices.classic.id }],
    proration_behavior: "always_invoice",
  });
  const credit = 1000 - 250;
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -credit });
  const { data } = await stripe.invoices.list({ subscription: subscription.id });
  expect(data[0]).toMatchObject({ total: -credit, amount_due: 0, status: "paid", ending_balance: -credit });
  control.renew({ customer: customer.id });
  control.renew({ customer: customer.id });
  const { data: renewals } = await stripe.invoices.list({ subscription: subscription.id, limit: 2 });
  expect(renewals).toMatchObject([
    { total: 499, starting_balance: -(credit - 499), amount_due: 248, amount_paid: 248 },
    { total: 499, starting_balance: -credit, amount_due: 0, ending_balance: -(credit - 499) },
  ]);
});

it("adds prorations to the next invoice by default", async () => {
  const opened = await inApril();
  const { stripe, control, prices, customer, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  setTime(HALF);
  await stripe.subscriptions.update(subscription.id, { items: [{ id: item, price: prices.pro.id }] });
  expect((await stripe.invoices.list()).data).toHaveLength(1);
  control.renew({ customer: customer.id });
  const { data } = await stripe.invoices.list({ limit: 1 });
  expect(data[0]?.lines.data.map(({ amount }) => amount)).toEqual([-500, 1000, 1999]);
});

it("holds: whatever the changes, prorations bill each second once, to within a rounding each", async () => {
  const opened = await inApril();
  const { stripe, prices, setTime } = opened;
  const { subscription, item } = await subscribed(opened, prices.plus.id);
  const amount: Record<string, number> = {
    [prices.classic.id]: 499,
    [prices.plus.id]: 999,
    [prices.pro.id]: 1999,
  };
  const steps = fc.array(
    fc.record({ wait: fc.integer({ min: 1, max: 40_000 }), price: fc.constantFrom(...Object.keys(amount)) }),
    { minLength: 30, maxLength: 30 },
  );
  const [plan = []] = fc.sample(steps, { numRuns: 1, seed: 4 });
  let now = START / 1000;
  let due = 0;
  let price = prices.plus.id;
  for (const step of plan) {
    due += (amount[price] ?? 0) * step.wait;
    now += step.wait;
    price = step.price;
    setTime(now * 1000);
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price }],
      proration_behavior: "always_invoice",
    });
  }
  const end = Date.parse("2027-05-01T00:00:00Z") / 1000;
  due += (amount[price] ?? 0) * (end - now);
  let billed = 0;
  for await (const invoice of stripe.invoices.list({ limit: 100 })) billed += invoice.total;
  expect(Math.abs(billed - due / (30 * 86_400))).toBeLessThan(plan.length);
});

it("ends at the period's end or now, and goes on when asked in time", async () => {
  const opened = await inApril();
  const { stripe, control, prices, customer, setTime } = opened;
  const { subscription } = await subscribed(opened, prices.plus.id);
  const end = Date.parse("2027-05-01T00:00:00Z") / 1000;
  expect(await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true })).toMatchObject({
    status: "active",
    cancel_at_period_end: true,
    cancel_at: end,
    canceled_at: START / 1000,
    cancellation_details: { reason: "cancellation_requested" },
  });
  expect(await errorOf(stripe.invoices.createPreview({ subscription: subscription.id }))).toMatchObject({
    code: "invoice_upcoming_none",
  });
  expect(await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false })).toMatchObject({
    cancel_at: null,
    canceled_at: null,
  });
  await stripe.subscriptions.update(subscription.id, { cancel_at: end });
  expect(
    await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false }),
    "does not take a cancel_at back",
  ).toMatchObject({ cancel_at: end, cancel_at_period_end: false });
  control.passTime({ customer: customer.id, to: end });
  expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
    status: "canceled",
    ended_at: end,
  });
  expect(control.events({ type: "customer.subscription.deleted" })).toHaveLength(1);
  expect((await stripe.invoices.list()).data).toHaveLength(1);
  expect((await stripe.subscriptions.list({ customer: customer.id })).data).toEqual([]);

  setTime(START);
  const other = await stripe.customers.create({});
  const now = await subscribed({ stripe, customer: other }, prices.plus.id);
  setTime(HALF);
  await stripe.subscriptions.cancel(now.subscription.id, { prorate: true, invoice_now: true });
  expect(await stripe.customers.retrieve(other.id)).toMatchObject({ balance: -500 });
  expect(await errorOf(stripe.subscriptions.cancel(now.subscription.id))).toMatchObject({ statusCode: 404 });
});
