import { expect, it } from "vitest";
import { expanded, openBilling, saveCard } from "../../testing/billing";
import { errorOf, raw } from "../../testing/open";

const waiting = {
  payment_behavior: "default_incomplete",
  payment_settings: { save_default_payment_method: "on_subscription" },
  expand: ["latest_invoice.confirmation_secret", "latest_invoice.payments"],
} as const;

it("waits for the browser's payment, then is active, keeps the card and tells all of it", async () => {
  const { stripe, control, standIn, prices, customer } = await openBilling();
  const subscription = await stripe.subscriptions.create({
    ...waiting,
    expand: [...waiting.expand],
    customer: customer.id,
    items: [{ price: prices.plus.id }],
    metadata: { membership: "m1" },
  });
  const invoice = expanded(subscription.latest_invoice);
  expect(subscription).toMatchObject({
    status: "incomplete",
    metadata: { membership: "m1" },
    currency: "usd",
  });
  expect(invoice).toMatchObject({
    status: "open",
    amount_due: 999,
    billing_reason: "subscription_create",
    parent: { subscription_details: { subscription: subscription.id, metadata: { membership: "m1" } } },
    lines: { data: [{ amount: 999, description: "1 × Plus (at $9.99 / month)" }] },
  });
  const secret = invoice.confirmation_secret?.client_secret ?? "";
  const intent = secret.split("_secret_")[0] ?? "";

  const answer = await raw(standIn, `/v1/payment_intents/${intent}/confirm`, {
    method: "POST",
    key: standIn.publishableKey,
    body: new URLSearchParams({
      client_secret: secret,
      "payment_method_data[type]": "card",
      "payment_method_data[card][number]": "4242424242424242",
      "payment_method_data[card][exp_month]": "12",
      "payment_method_data[card][exp_year]": "2040",
      "payment_method_data[card][cvc]": "123",
    }),
  });
  expect(answer.status).toBe(200);

  const active = await stripe.subscriptions.retrieve(subscription.id, {
    expand: ["default_payment_method", "latest_invoice.payments"],
  });
  expect(active).toMatchObject({
    status: "active",
    default_payment_method: { card: { last4: "4242" }, customer: customer.id },
    latest_invoice: {
      status: "paid",
      amount_paid: 999,
      amount_remaining: 0,
      payments: { data: [{ status: "paid", amount_paid: 999, payment: { payment_intent: intent } }] },
    },
  });
  const { data: payments } = await stripe.invoicePayments.list({
    payment: { type: "payment_intent", payment_intent: intent },
  });
  expect(payments.map(({ invoice: paid }) => paid)).toEqual([invoice.id]);
  const { data: entries } = await stripe.balanceTransactions.list();
  expect(entries).toMatchObject([{ type: "charge", amount: 999, fee: 59, net: 940 }]);

  const events = control.events().filter(({ type }) => !/^(price|product|customer\.created)/.test(type));
  expect(events.map(({ type }) => type)).toEqual([
    "customer.subscription.created",
    "invoice.created",
    "invoice.updated",
    "payment_intent.created",
    "invoice.finalized",
    "payment_method.attached",
    "charge.succeeded",
    "payment_intent.succeeded",
    "charge.updated",
    "invoice_payment.paid",
    "invoice.updated",
    "invoice.paid",
    "invoice.payment_succeeded",
    "customer.subscription.updated",
  ]);
  expect(events.at(-1)?.data.previous_attributes).toEqual({
    status: "incomplete",
    default_payment_method: null,
  });
});

it("charges a saved card at once, and has a period in the items", async () => {
  const now = Date.parse("2027-01-31T12:00:00Z");
  const { stripe, prices, customer } = await openBilling({ clock: () => now });
  const card = await saveCard(stripe, customer.id);
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: prices.pro.id, quantity: 3 }],
    default_payment_method: card.id,
    off_session: true,
    expand: ["latest_invoice"],
  });
  expect(subscription).toMatchObject({
    status: "active",
    billing_cycle_anchor: now / 1000,
    items: {
      data: [
        {
          quantity: 3,
          current_period_start: now / 1000,
          current_period_end: Date.parse("2027-02-28T12:00:00Z") / 1000,
          price: { id: prices.pro.id, lookup_key: "pro" },
        },
      ],
    },
    latest_invoice: { status: "paid", total: 5997, number: expect.stringMatching(/^[0-9A-Z]{8}-0001$/) },
  });
});

it("stays incomplete when the card declines, and can be paid with another", async () => {
  const { stripe, control, prices, customer } = await openBilling();
  await saveCard(stripe, customer.id, "pm_card_chargeCustomerFail");
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: prices.plus.id }],
    expand: ["latest_invoice.payments"],
  });
  const invoice = expanded(subscription.latest_invoice);
  expect(subscription.status).toBe("incomplete");
  expect(invoice).toMatchObject({
    status: "open",
    attempted: true,
    attempt_count: 1,
    next_payment_attempt: null,
  });
  expect(control.events({ type: "invoice.payment_failed" })).toHaveLength(1);
  const intent = String(invoice.payments?.data[0]?.payment.payment_intent);
  await stripe.paymentIntents.confirm(intent, { payment_method: "pm_card_visa" });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
});

it("leaves nothing behind with error_if_incomplete", async () => {
  const { stripe, control, prices, customer } = await openBilling();
  const order = { customer: customer.id, items: [{ price: prices.plus.id }] };
  await saveCard(stripe, customer.id, "pm_card_chargeCustomerFail");
  const strict = { ...order, payment_behavior: "error_if_incomplete" } as const;
  expect(await errorOf(stripe.subscriptions.create(strict))).toMatchObject({
    statusCode: 402,
    code: "card_declined",
  });
  expect((await stripe.subscriptions.list({ status: "all" })).data).toEqual([]);
  expect((await stripe.invoices.list()).data).toEqual([]);
  expect(control.events({ type: "customer.subscription.created" })).toEqual([]);

  await saveCard(stripe, customer.id, "pm_card_authenticationRequired");
  expect(await errorOf(stripe.subscriptions.create(strict))).toMatchObject({
    code: "invoice_payment_intent_requires_action",
  });
  await saveCard(stripe, customer.id);
  expect(await stripe.subscriptions.create(strict)).toMatchObject({ status: "active" });
});

it("asks for authentication, and is active once the customer has answered", async () => {
  const { stripe, control, prices, customer } = await openBilling();
  await saveCard(stripe, customer.id, "pm_card_authenticationRequired");
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: prices.plus.id }],
    expand: ["latest_invoice.confirmation_secret"],
  });
  expect(subscription.status).toBe("incomplete");
  expect(control.events({ type: "invoice.payment_action_required" })).toHaveLength(1);
  const secret = expanded(subscription.latest_invoice).confirmation_secret?.client_secret ?? "";
  control.completeAuthentication({ intent: secret.split("_secret_")[0] ?? "" });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
});

it("costs nothing and is active at once when the price is zero", async () => {
  const { stripe, prices, customer } = await openBilling();
  const free = await stripe.prices.create({
    currency: "usd",
    unit_amount: 0,
    recurring: { interval: "month" },
    product: String(prices.plus.product),
  });
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: free.id }],
    ...waiting,
    expand: ["latest_invoice.confirmation_secret"],
  });
  expect(subscription).toMatchObject({
    status: "active",
    latest_invoice: { status: "paid", amount_due: 0, confirmation_secret: null },
  });
  expect((await stripe.paymentIntents.list()).data).toEqual([]);
});

it("refuses what Stripe refuses", async () => {
  const { stripe, prices, customer } = await openBilling();
  const items = [{ price: prices.plus.id }];
  const cases: [() => Promise<unknown>, object][] = [
    [
      () => stripe.subscriptions.create({ customer: "cus_none", items }),
      { code: "resource_missing", param: "customer" },
    ],
    [
      () => stripe.subscriptions.create({ customer: customer.id, items: [{ price: "price_none" }] }),
      { code: "resource_missing", param: "items[0][price]" },
    ],
    [
      () =>
        stripe.subscriptions.create({ customer: customer.id, items, default_payment_method: "pm_card_visa" }),
      { code: "resource_missing", param: "default_payment_method" },
    ],
    [
      () => stripe.subscriptions.create({ customer: customer.id, items, trial_period_days: 7 }),
      { code: "parameter_unknown", param: "trial_period_days" },
    ],
    [
      () =>
        stripe.prices.create({
          currency: "usd",
          unit_amount: 1,
          lookup_key: "plus",
          product: String(prices.plus.product),
        }),
      { code: "resource_already_exists", param: "lookup_key" },
    ],
    [
      () =>
        stripe.customers.update(customer.id, {
          invoice_settings: { default_payment_method: "pm_card_visa" },
        }),
      {},
    ],
  ];
  for (const [call, error] of cases)
    expect(await errorOf(call())).toMatchObject({ statusCode: 400, ...error });
  await stripe.prices.update(prices.plus.id, { active: false });
  expect(await errorOf(stripe.subscriptions.create({ customer: customer.id, items }))).toMatchObject({
    message: expect.stringContaining("inactive"),
  });
  const { data } = await stripe.prices.list({ lookup_keys: ["classic", "pro"], expand: ["data.product"] });
  expect(data.map(({ product }) => expanded(product as never))).toMatchObject([
    { name: "Pro" },
    { name: "Classic" },
  ]);
});
