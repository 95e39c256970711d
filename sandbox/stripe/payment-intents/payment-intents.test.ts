import { expect, it } from "vitest";
import { byCard, errorOf, open, raw } from "../testing/open";

it("pays with a card and shows the whole story when expanded", async () => {
  const { stripe, control } = await open();
  const created = await stripe.paymentIntents.create({
    amount: 2000,
    currency: "USD",
    metadata: { purchase: "p1" },
    description: "Night Drive",
  });
  expect(created).toMatchObject({
    status: "requires_payment_method",
    currency: "usd",
    metadata: { purchase: "p1" },
    livemode: false,
    latest_charge: null,
  });
  expect(created.client_secret).toMatch(new RegExp(`^${created.id}_secret_\\w+$`));

  const paid = await stripe.paymentIntents.confirm(created.id, {
    payment_method: "pm_card_visa",
    return_url: "http://127.0.0.1/",
    expand: ["latest_charge.balance_transaction"],
  });
  expect(paid).toMatchObject({
    status: "succeeded",
    amount_received: 2000,
    latest_charge: {
      paid: true,
      captured: true,
      description: "Night Drive",
      metadata: { purchase: "p1" },
      payment_method_details: { card: { brand: "visa", last4: "4242" } },
      balance_transaction: { type: "charge", amount: 2000, fee: 88, net: 1912 },
    },
  });
  expect(control.events().map(({ type }) => type)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.succeeded",
    "charge.updated",
  ]);
});

it("waits for confirmation when it knows the payment method, and for a payment method when it does not", async () => {
  const { stripe } = await open();
  const known = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    payment_method: "pm_card_mastercard",
  });
  expect(known.status).toBe("requires_confirmation");
  const unknown = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  const error = await errorOf(stripe.paymentIntents.confirm(unknown.id, { return_url: "http://127.0.0.1/" }));
  expect(error).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
});

it("wants a way back unless redirects are never allowed", async () => {
  const { stripe } = await open();
  const open_ = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  expect(
    await errorOf(stripe.paymentIntents.confirm(open_.id, { payment_method: "pm_card_visa" })),
  ).toMatchObject({ param: "return_url" });
  const never = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
  });
  expect((await stripe.paymentIntents.confirm(never.id, { payment_method: "pm_card_visa" })).status).toBe(
    "succeeded",
  );
});

it("authorizes first and captures later, whole or in part", async () => {
  const { stripe, control } = await open();
  const held = await stripe.paymentIntents.create({ ...byCard(), amount: 1000, capture_method: "manual" });
  expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 1000, amount_received: 0 });
  const captured = await stripe.paymentIntents.capture(held.id, {
    amount_to_capture: 600,
    expand: ["latest_charge"],
  });
  expect(captured).toMatchObject({
    status: "succeeded",
    amount_received: 600,
    latest_charge: { amount_captured: 600, amount_refunded: 400, captured: true },
  });
  expect(control.events({ type: "charge.captured" })).toHaveLength(1);
  expect(await errorOf(stripe.paymentIntents.capture(held.id))).toMatchObject({
    code: "payment_intent_unexpected_state",
  });
});

it("cancels what is not paid, and nothing after it", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  const canceled = await stripe.paymentIntents.cancel(id, { cancellation_reason: "abandoned" });
  expect(canceled).toMatchObject({ status: "canceled", cancellation_reason: "abandoned" });
  expect(canceled.canceled_at).toBeGreaterThan(0);
  expect(control.events().at(-1)?.type).toBe("payment_intent.canceled");
  const again = await errorOf(
    stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa", return_url: "http://127.0.0.1/" }),
  );
  expect(again).toMatchObject({ code: "payment_intent_unexpected_state" });
  expect(again.payment_intent?.status).toBe("canceled");

  const paid = await stripe.paymentIntents.create({ ...byCard(), amount: 500 });
  expect(await errorOf(stripe.paymentIntents.cancel(paid.id))).toMatchObject({
    code: "payment_intent_unexpected_state",
  });
});

it("changes amount and metadata before it is paid, and only what is not money afterwards", async () => {
  const { stripe } = await open();
  const { id } = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    metadata: { a: "1", b: "2" },
  });
  const changed = await stripe.paymentIntents.update(id, { amount: 700, metadata: { a: "", c: "3" } });
  expect(changed).toMatchObject({ amount: 700, metadata: { b: "2", c: "3" } });
  expect(changed.metadata).not.toHaveProperty("a");
  await stripe.paymentIntents.confirm(id, {
    payment_method: "pm_card_visa",
    return_url: "http://127.0.0.1/",
  });
  expect(await errorOf(stripe.paymentIntents.update(id, { amount: 900 }))).toMatchObject({
    code: "payment_intent_unexpected_state",
  });
  expect((await stripe.paymentIntents.update(id, { metadata: { late: "yes" } })).metadata.late).toBe("yes");
});

it.each([
  ["usd", 49, "amount_too_small"],
  ["usd", 100_000_000, "amount_too_large"],
  ["jpy", 49, "amount_too_small"],
  ["kwd", 1005, "parameter_invalid_integer"],
])("refuses %s %i with %s", async (currency, amount, code) => {
  const { stripe } = await open();
  expect(await errorOf(stripe.paymentIntents.create({ amount, currency }))).toMatchObject({
    statusCode: 400,
    code,
    param: "amount",
  });
});

it.each([
  ["jpy", 50],
  ["kwd", 1000],
  ["usd", 99_999_999],
])("takes %s %i", async (currency, amount) => {
  const { stripe } = await open();
  expect(await stripe.paymentIntents.create({ amount, currency })).toMatchObject({ amount, currency });
});

it("leaves a slow payment in processing until its outcome comes in", async () => {
  const { stripe, control } = await open();
  const good = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  const bad = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  for (const { id } of [good, bad]) control.startProcessing({ intent: id });
  expect((await stripe.paymentIntents.retrieve(good.id)).status).toBe("processing");
  expect(await errorOf(stripe.paymentIntents.cancel(good.id))).toMatchObject({
    code: "payment_intent_unexpected_state",
  });
  control.finishProcessing({ intent: good.id });
  control.finishProcessing({ intent: bad.id, outcome: "fail" });
  expect((await stripe.paymentIntents.retrieve(good.id)).status).toBe("succeeded");
  expect(await stripe.paymentIntents.retrieve(bad.id)).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "card_declined" },
  });
});

it("shows the browser only what a client secret opens", async () => {
  const { standIn, stripe } = await open();
  const { id, client_secret } = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    metadata: { secret: "ours" },
  });
  const key = standIn.publishableKey;
  const seen = await raw(standIn, `/v1/payment_intents/${id}?client_secret=${client_secret}`, { key });
  expect(seen.headers.get("access-control-allow-origin")).toBe("*");
  expect(await seen.json()).not.toHaveProperty("metadata");
  expect((await raw(standIn, `/v1/payment_intents/${id}?client_secret=wrong`, { key })).status).toBe(400);
  expect((await raw(standIn, `/v1/payment_intents/${id}`, { key })).status).toBe(400);
  expect((await raw(standIn, "/v1/charges", { key })).status).toBe(401);

  const form = {
    key,
    client_secret: client_secret ?? "",
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": "4242 4242 4242 4242",
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": "40",
    "payment_method_data[card][cvc]": "123",
  };
  const confirmed = await fetch(`${standIn.url}/v1/payment_intents/${id}/confirm`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  expect(await confirmed.json()).toMatchObject({ status: "succeeded" });
});

it("takes cards only when told so, and no `payment_method_types` any more", async () => {
  const { standIn, stripe } = await open();
  const cards = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    allowed_payment_method_types: ["card"],
  });
  expect(cards).toMatchObject({
    allowed_payment_method_types: ["card"],
    automatic_payment_methods: null,
    payment_method_types: ["card"],
  });
  const paid = await stripe.paymentIntents.confirm(cards.id, { payment_method: "pm_card_visa" });
  expect(paid.status).toBe("succeeded");
  const body = new URLSearchParams({ amount: "500", currency: "usd", "payment_method_types[0]": "card" });
  const refused = await raw(standIn, "/v1/payment_intents", { method: "POST", body });
  expect(await refused.json()).toMatchObject({
    error: { code: "payment_method_types_no_longer_supported", param: "payment_method_types" },
  });
});
