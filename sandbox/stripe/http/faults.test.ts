import { expect, it } from "vitest";
import { errorOf, open, raw, sdkOf } from "../testing/open";

const params = { amount: 1000, currency: "usd" };
const idempotencyKey = "purchase-1-intent-1";

it.each([
  ["429", "StripeRateLimitError"],
  ["500", "StripeAPIError"],
  ["502_html", "StripeAPIError"],
  ["409", "StripeAPIError"],
  ["reset", "StripeConnectionError"],
] as const)("%s is heard as %s, and nothing was done", async (kind, type) => {
  const { stripe, control } = await open();
  // The SDK repeats a call whose connection was closed once by itself.
  control.fault({
    kind,
    times: kind === "reset" ? 2 : 1,
    match: { method: "POST", path: "/v1/payment_intents" },
  });
  expect(await errorOf(stripe.paymentIntents.create(params, { idempotencyKey }))).toMatchObject({ type });
  expect((await stripe.paymentIntents.list()).data).toEqual([]);
  expect((await stripe.paymentIntents.create(params, { idempotencyKey })).amount).toBe(1000);
});

it("cuts the line after the work; the same key gives the same intent", async () => {
  const { stripe, control } = await open();
  control.fault({ kind: "cut", match: { path: "/v1/payment_intents" } });
  expect(await errorOf(stripe.paymentIntents.create(params, { idempotencyKey }))).toMatchObject({
    type: "StripeConnectionError",
  });
  const again = await stripe.paymentIntents.create(params, { idempotencyKey });
  expect((await stripe.paymentIntents.list()).data.map(({ id }) => id)).toEqual([again.id]);
});

it("is survived by the SDK's own retry when the connection is reset once", async () => {
  const { stripe, control } = await open();
  control.fault({ kind: "reset" });
  await stripe.paymentIntents.create(params);
  expect(control.requests().map(({ status }) => status)).toEqual([200, "reset"]);
});

it("keeps a 500 under the key when the work was done", async () => {
  const { stripe, control } = await open();
  control.fault({ kind: "500", work: true });
  await errorOf(stripe.paymentIntents.create(params, { idempotencyKey }));
  expect(await errorOf(stripe.paymentIntents.create(params, { idempotencyKey }))).toMatchObject({
    statusCode: 500,
  });
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
});

it.each([
  ["with", true, 1],
  ["without", false, 0],
])("hangs %s the work done until the client gives up", async (_how, work, events) => {
  const { standIn, control } = await open();
  // Long enough for the call to arrive before it is given up, however busy the machine is.
  const hasty = sdkOf(standIn, { timeout: 2000 });
  control.fault({ kind: "hang", work });
  const given = errorOf(hasty.paymentIntents.create(params));
  await expect.poll(() => control.faults().hanging).toBe(1);
  expect(await given).toMatchObject({ type: "StripeConnectionError" });
  await expect.poll(() => control.faults().hanging).toBe(0);
  expect(control.events()).toHaveLength(events);
  await raw(standIn, "/v1/balance");
  expect(control.events()).toHaveLength(events);
});

it("hangs until released, and does the work then", async () => {
  const { stripe, control } = await open();
  control.fault({ kind: "hang" });
  const created = stripe.paymentIntents.create(params);
  await expect.poll(() => control.faults().hanging).toBe(1);
  expect(control.events()).toEqual([]);
  control.release();
  expect((await created).amount).toBe(1000);
  expect(control.events()).toHaveLength(1);
});

it("strikes by template or expression, as often as planned, after as many as planned", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.customers.create({});
  control.fault({
    kind: "429",
    match: { method: "GET", path: "/v1/customers/:customer" },
    times: 2,
    skip: 1,
  });
  await stripe.customers.retrieve(id);
  for (const _ of [1, 2]) await errorOf(stripe.customers.retrieve(id));
  await stripe.customers.retrieve(id);
  control.fault({ kind: "429", match: { path: "^/v1/cust" }, times: 9 });
  await errorOf(stripe.customers.list());
  expect(control.faults().api).toMatchObject([{ kind: "429", times: 8 }]);
  control.clearFaults();
  await stripe.customers.list();
});

it("is planned over HTTP as well, from this machine and not from a page", async () => {
  const { standIn, stripe } = await open();
  const command = (name: string, body: object, headers = {}) =>
    raw(standIn, `/sandbox/control/${name}`, { method: "POST", body: JSON.stringify(body), headers });
  expect((await command("fault", { kind: "slow", ms: 5 })).status).toBe(200);
  expect(await (await command("faults", {})).json()).toMatchObject({
    result: { api: [{ kind: "slow", ms: 5 }] },
  });
  await stripe.paymentIntents.create(params);
  expect((await command("clearFaults", {}, { origin: "http://evil.test" })).status).toBe(403);
  expect((await command("constructor", {})).status).toBe(404);
  const { result } = (await (await command("requests", {})).json()) as { result: object[] };
  expect(result).toMatchObject([{ path: "/v1/payment_intents", status: "200 (slow)" }]);
});

it("shows what happened on a page", async () => {
  const { standIn, stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({ ...params, description: "<script>alert(1)</script>" });
  control.fault({ kind: "429", times: 3 });
  const page = await (await fetch(`${standIn.url}/`)).text();
  expect(page).toContain(id);
  expect(page).toContain("429");
  const one = await (await fetch(`${standIn.url}/?id=${id}`)).text();
  expect(one).not.toContain("<script>alert");
});
