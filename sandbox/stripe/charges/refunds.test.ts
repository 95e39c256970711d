import { expect, it } from "vitest";
import { byCard, errorOf, open } from "../testing/open";

it("refunds in parts up to the whole and no further", async () => {
  const { stripe, control } = await open();
  const { id } = await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  const first = await stripe.refunds.create({
    payment_intent: id,
    amount: 300,
    reason: "requested_by_customer",
    metadata: { why: "noise" },
  });
  expect(first).toMatchObject({
    amount: 300,
    status: "succeeded",
    reason: "requested_by_customer",
    metadata: { why: "noise" },
    payment_intent: id,
  });
  const over = await errorOf(stripe.refunds.create({ payment_intent: id, amount: 701 }));
  expect(over).toMatchObject({ statusCode: 400, param: "amount" });
  expect(over.message).toContain("greater than unrefunded amount");
  await stripe.refunds.create({ payment_intent: id });
  expect(await errorOf(stripe.refunds.create({ payment_intent: id }))).toMatchObject({
    code: "charge_already_refunded",
  });

  const intent = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge.refunds"] });
  expect(intent.latest_charge).toMatchObject({ refunded: true, amount_refunded: 1000 });
  expect(intent.latest_charge).toHaveProperty("refunds.data.length", 2);
  expect(control.events({ type: "charge.refunded" })).toHaveLength(2);
  expect((await stripe.refunds.list({ payment_intent: id })).data).toHaveLength(2);
});

it("gives transfer and fee back to the cent over odd partial refunds", async () => {
  const { stripe, control } = await open();
  const { id: destination } = control.addReadyAccount();
  const { id } = await stripe.paymentIntents.create({
    ...byCard(),
    amount: 9999,
    application_fee_amount: 1333,
    transfer_data: { destination },
  });
  for (const amount of [3333, 3333, 3333])
    await stripe.refunds.create({
      payment_intent: id,
      amount,
      reverse_transfer: true,
      refund_application_fee: true,
    });
  const intent = await stripe.paymentIntents.retrieve(id, {
    expand: ["latest_charge.transfer", "latest_charge.application_fee"],
  });
  expect(intent.latest_charge).toMatchObject({
    refunded: true,
    transfer: { reversed: true, amount_reversed: 9999 },
    application_fee: { refunded: true, amount_refunded: 1333 },
  });
  const theirs = await stripe.balance.retrieve({}, { stripeAccount: destination });
  expect(theirs.pending[0]?.amount).toBe(0);
  expect((await stripe.balance.retrieve()).pending[0]?.amount).toBe(-320);
});

it("leaves the seller's share alone unless asked", async () => {
  const { stripe, control } = await open();
  const { id: destination } = control.addReadyAccount();
  const { id } = await stripe.paymentIntents.create({
    ...byCard(),
    amount: 1000,
    application_fee_amount: 100,
    transfer_data: { destination },
  });
  const refund = await stripe.refunds.create({ payment_intent: id });
  expect(refund.transfer_reversal).toBeNull();
  expect((await stripe.balance.retrieve({}, { stripeAccount: destination })).pending[0]?.amount).toBe(900);
});

it("refuses to reverse a transfer that never was", async () => {
  const { stripe } = await open();
  const { id } = await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  expect(await errorOf(stripe.refunds.create({ payment_intent: id, reverse_transfer: true }))).toMatchObject({
    param: "reverse_transfer",
  });
  expect((await stripe.refunds.list()).data).toEqual([]);
});

it("has refunds that fail and refunds that pend", async () => {
  const { stripe, control } = await open();
  const failing = await stripe.paymentIntents.create({ ...byCard("pm_card_refundFail"), amount: 1000 });
  const failed = await stripe.refunds.create({ payment_intent: failing.id });
  expect(failed.status).toBe("succeeded");
  control.failRefund({ refund: failed.id, reason: "lost_or_stolen_card" });
  expect(await stripe.refunds.retrieve(failed.id)).toMatchObject({
    status: "failed",
    failure_reason: "lost_or_stolen_card",
  });
  expect(await stripe.paymentIntents.retrieve(failing.id, { expand: ["latest_charge"] })).toMatchObject({
    latest_charge: { refunded: false, amount_refunded: 0 },
  });
  expect(control.events({ type: "refund.failed" })).toHaveLength(1);

  const pending = await stripe.paymentIntents.create({ ...byCard("pm_card_pendingRefund"), amount: 1000 });
  const later = await stripe.refunds.create({ payment_intent: pending.id });
  expect(later.status).toBe("pending");
  control.succeedRefund({ refund: later.id });
  expect((await stripe.refunds.retrieve(later.id)).status).toBe("succeeded");
});
