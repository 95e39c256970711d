import Stripe from "stripe";
import { expect, it } from "vitest";
import { byCard, errorOf, open, raw } from "../testing/open";

it("knows no unknown path and no unknown parameter", async () => {
  const { standIn } = await open();
  const path = await raw(standIn, "/v1/subscription_schedules");
  expect(path.status).toBe(404);
  expect(await path.json()).toMatchObject({
    error: {
      type: "invalid_request_error",
      message: expect.stringContaining("Unrecognized request URL (GET: /v1/subscription_schedules)"),
    },
  });
  const post = (body: Record<string, string>) =>
    raw(standIn, "/v1/payment_intents", {
      method: "POST",
      body: new URLSearchParams({ amount: "1000", currency: "usd", ...body }),
    });
  expect(await (await post({ colour: "red" })).json()).toMatchObject({
    error: { code: "parameter_unknown", param: "colour" },
  });
  expect(await (await post({ "transfer_data[colour]": "red" })).json()).toMatchObject({
    error: { code: "parameter_unknown", param: "transfer_data[colour]" },
  });
  expect(await (await post({ amount: "a lot" })).json()).toMatchObject({
    error: { code: "parameter_invalid_integer", param: "amount" },
  });
  expect(await (await post({ description: "" })).json()).toMatchObject({
    error: { code: "parameter_invalid_empty", param: "description" },
  });
  expect(await (await post({ capture_method: "never" })).json()).toMatchObject({
    error: { param: "capture_method" },
  });
  expect(await (await post({ __proto__: "x", "__proto__[polluted]": "x" })).json()).toMatchObject({
    error: { code: "parameter_unknown" },
  });
  const none = await raw(standIn, "/v1/payment_intents", { method: "POST", body: "currency=usd" });
  expect(await none.json()).toMatchObject({ error: { code: "parameter_missing", param: "amount" } });
});

it("knows its own keys only", async () => {
  const { standIn } = await open();
  for (const key of ["sk_test_wrong_1234567890", "sk_live_1234567890abcdef"]) {
    const stranger = new Stripe(key, {
      host: "127.0.0.1",
      port: standIn.port,
      protocol: "http",
      maxNetworkRetries: 0,
    });
    const error = await errorOf(stranger.balance.retrieve());
    expect(error).toMatchObject({ type: "StripeAuthenticationError", statusCode: 401 });
    expect(error.message).not.toContain(key);
  }
  expect((await fetch(`${standIn.url}/v1/balance`)).status).toBe(401);
});

it("says what is missing, and whose it is not", async () => {
  const { stripe, control } = await open();
  expect(await errorOf(stripe.paymentIntents.retrieve("pi_none"))).toMatchObject({
    statusCode: 404,
    code: "resource_missing",
    message: "No such payment_intent: 'pi_none'",
  });
  const { id: destination } = control.addReadyAccount();
  const { id } = await stripe.customers.create({});
  expect(await errorOf(stripe.customers.retrieve(id, {}, { stripeAccount: destination }))).toMatchObject({
    statusCode: 404,
  });
});

it("pages forward and backward and to the end", async () => {
  const { stripe } = await open();
  const ids: string[] = [];
  for (let n = 0; n < 25; n++) ids.unshift((await stripe.customers.create({ name: `c${n}` })).id);
  const first = await stripe.customers.list();
  expect(first).toMatchObject({ object: "list", has_more: true, url: "/v1/customers" });
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 10));
  const next = await stripe.customers.list({ limit: 10, starting_after: ids[19] });
  expect(next.data.map(({ id }) => id)).toEqual(ids.slice(20));
  expect(next.has_more).toBe(false);
  const back = await stripe.customers.list({ limit: 5, ending_before: ids[20] });
  expect(back.data.map(({ id }) => id)).toEqual(ids.slice(15, 20));
  const all = await stripe.customers.list({ limit: 7 }).autoPagingToArray({ limit: 100 });
  expect(all.map(({ id }) => id)).toEqual(ids);
  expect(await errorOf(stripe.customers.list({ limit: 101 }))).toMatchObject({ param: "limit" });
  expect(await errorOf(stripe.customers.list({ starting_after: "cus_none" }))).toMatchObject({
    code: "resource_missing",
  });
});

it("expands deeply and in lists, and refuses what cannot be", async () => {
  const { stripe, control } = await open();
  const { id: destination } = control.addReadyAccount();
  const { id: customer } = await stripe.customers.create({ name: "Bea" });
  await stripe.paymentIntents.create({
    ...byCard(),
    amount: 1000,
    customer,
    application_fee_amount: 100,
    transfer_data: { destination },
  });
  const { data } = await stripe.charges.list({
    expand: [
      "data.customer",
      "data.transfer.destination_payment.balance_transaction",
      "data.transfer_data.destination",
      "data.application_fee",
    ],
  });
  expect(data[0]).toMatchObject({
    customer: { name: "Bea" },
    transfer: {
      destination_payment: { object: "charge", balance_transaction: { type: "payment", net: 900 } },
    },
    transfer_data: { destination: { object: "account", id: destination } },
    application_fee: { amount: 100 },
  });
  expect(await errorOf(stripe.charges.list({ expand: ["data.colour"] }))).toMatchObject({
    statusCode: 400,
    param: "expand[0]",
  });
  // https://docs.stripe.com/api/expanding_objects: `data` of a list is a level, too.
  const tooDeep = { expand: ["data.payments.data.payment.payment_intent"] };
  expect(await errorOf(stripe.invoices.list(tooDeep))).toMatchObject({ statusCode: 400, param: "expand[0]" });
});

it("keeps customers: change, list by mail, delete", async () => {
  const { stripe, control } = await open();
  const customer = await stripe.customers.create({ email: "a@example.test", metadata: { user: "1" } });
  const changed = await stripe.customers.update(customer.id, {
    name: "Ann",
    address: { city: "Graz", country: "AT" },
  });
  expect(changed).toMatchObject({
    name: "Ann",
    email: "a@example.test",
    address: { city: "Graz", line1: null },
  });
  expect((await stripe.customers.list({ email: "a@example.test" })).data).toHaveLength(1);
  await stripe.customers.del(customer.id);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true });
  expect((await stripe.customers.list()).data).toEqual([]);
  expect(control.events({ type: "customer.updated" })[0]?.data.previous_attributes).toEqual({
    address: null,
    name: null,
  });
});
