import { expect, it } from "vitest";
import { byCard, errorOf, open, raw, sdkOf } from "../testing/open";

const idempotencyKey = "purchase-1-intent-1";
const params = { amount: 1000, currency: "usd" };

it("answers the same key with the same answer", async () => {
  const { stripe, control } = await open();
  const first = await stripe.paymentIntents.create(params, { idempotencyKey });
  const again = await stripe.paymentIntents.create(params, { idempotencyKey });
  expect(again).toEqual(first);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(first.lastResponse.requestId).toMatch(/^req_/);
  expect(control.events()).toHaveLength(1);
});

it("refuses the key for other parameters", async () => {
  const { stripe } = await open();
  await stripe.paymentIntents.create(params, { idempotencyKey });
  expect(
    await errorOf(stripe.paymentIntents.create({ ...params, amount: 1001 }, { idempotencyKey })),
  ).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
});

it("keeps a decline, but no wrong parameters", async () => {
  const { stripe, control } = await open();
  const decline = () =>
    errorOf(
      stripe.paymentIntents.create({ ...byCard("pm_card_chargeDeclined"), amount: 500 }, { idempotencyKey }),
    );
  expect((await decline()).payment_intent?.id).toBe((await decline()).payment_intent?.id);
  expect(control.events({ type: "charge.failed" })).toHaveLength(1);

  await errorOf(stripe.paymentIntents.create({ ...params, amount: 1 }, { idempotencyKey: "other" }));
  expect((await stripe.paymentIntents.create(params, { idempotencyKey: "other" })).amount).toBe(1000);
});

it("keeps keys apart between accounts", async () => {
  const { stripe, control } = await open();
  const { id } = control.addReadyAccount();
  const ours = await stripe.customers.create({ name: "A" }, { idempotencyKey });
  const theirs = await stripe.customers.create({ name: "A" }, { idempotencyKey, stripeAccount: id });
  expect(theirs.id).not.toBe(ours.id);
});

it("answers 409 while the first still runs", async () => {
  const { stripe, control } = await open();
  control.fault({ kind: "hang", match: { path: "/v1/payment_intents" } });
  const first = stripe.paymentIntents.create(params, { idempotencyKey });
  await expect.poll(() => control.faults().hanging).toBe(1);
  expect(await errorOf(stripe.paymentIntents.create(params, { idempotencyKey }))).toMatchObject({
    statusCode: 409,
    code: "idempotency_key_in_use",
  });
  control.release();
  expect((await first).status).toBe("requires_payment_method");
});

it("makes one intent of twenty calls at once", async () => {
  const { standIn, control } = await open();
  const stripe = sdkOf(standIn, { retries: 3 });
  const intents = await Promise.all(
    Array.from({ length: 20 }, () => stripe.paymentIntents.create(params, { idempotencyKey })),
  );
  expect(new Set(intents.map(({ id }) => id)).size).toBe(1);
  expect(control.events({ type: "payment_intent.created" })).toHaveLength(1);
});

it("refuses a key of more than 255 characters", async () => {
  const { standIn } = await open();
  const answer = await raw(standIn, "/v1/customers", {
    method: "POST",
    headers: { "idempotency-key": "k".repeat(256) },
  });
  expect(answer.status).toBe(400);
});
