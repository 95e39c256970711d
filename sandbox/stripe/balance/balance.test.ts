import fc from "fast-check";
import type Stripe from "stripe";
import { expect, it } from "vitest";
import { byCard, errorOf, open } from "../testing/open";

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

async function all(stripe: Stripe, account?: string): Promise<Stripe.BalanceTransaction[]> {
  const list = stripe.balanceTransactions.list({ limit: 100 }, account ? { stripeAccount: account } : {});
  return list.autoPagingToArray({ limit: 10_000 });
}

it("books a destination charge to the cent on both sides", async () => {
  const { stripe, control } = await open();
  const { id: destination } = control.addReadyAccount();
  await stripe.paymentIntents.create({
    ...byCard(),
    amount: 10_000,
    application_fee_amount: 1500,
    transfer_data: { destination },
  });
  const ours = (await all(stripe))
    .map(({ type, amount, fee, net }) => ({ type, amount, fee, net }))
    .reverse();
  expect(ours).toEqual([
    { type: "charge", amount: 10_000, fee: 320, net: 9680 },
    { type: "transfer", amount: -10_000, fee: 0, net: -10_000 },
    { type: "application_fee", amount: 1500, fee: 0, net: 1500 },
  ]);
  const theirs = await all(stripe, destination);
  expect(theirs).toMatchObject([
    {
      type: "payment",
      amount: 10_000,
      fee: 1500,
      net: 8500,
      fee_details: [{ type: "application_fee", amount: 1500 }],
    },
  ]);
});

it("filters and finds balance transactions", async () => {
  const { stripe } = await open();
  const { latest_charge: charge } = await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  await stripe.refunds.create({ charge: String(charge) });
  const { data: refunds } = await stripe.balanceTransactions.list({ type: "refund" });
  expect(refunds).toMatchObject([{ amount: -1000 }]);
  const { data: ofCharge } = await stripe.balanceTransactions.list({ source: String(charge) });
  expect(ofCharge).toMatchObject([{ type: "charge" }]);
  expect(await stripe.balanceTransactions.retrieve(ofCharge[0]?.id ?? "")).toEqual(ofCharge[0]);
  expect((await stripe.balanceTransactions.list({ created: { gt: 4_000_000_000 } })).data).toEqual([]);
});

it("makes money available after two days", async () => {
  let now = Date.parse("2026-05-01");
  const { stripe } = await open({ clock: () => now });
  await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 0 }],
    pending: [{ amount: 941 }],
  });
  now += 2 * 24 * 3600 * 1000;
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 941 }],
    pending: [{ amount: 0 }],
  });
});

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant("pay" as const),
      amount: fc.integer({ min: 50, max: 1_000_000 }),
      feePart: fc.integer({ min: 0, max: 100 }),
    }),
    fc.record({
      do: fc.constant("refund" as const),
      part: fc.integer({ min: 1, max: 100 }),
      whole: fc.boolean(),
    }),
    fc.record({ do: fc.constant("dispute" as const), won: fc.boolean() }),
    fc.record({ do: fc.constant("payout" as const), fails: fc.boolean() }),
  ),
  { maxLength: 12 },
);

it("holds: balance = sum of nets, and no cent appears or vanishes between the accounts", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const { standIn, stripe, control } = await open();
      const { id: seller } = control.addReadyAccount();
      let outside = 0;
      let last: Stripe.PaymentIntent | null = null;
      for (const step of plan) {
        if (step.do === "pay") {
          const fee = Math.floor((step.amount * step.feePart) / 100);
          last = await stripe.paymentIntents.create({
            ...byCard(),
            amount: step.amount,
            application_fee_amount: fee,
            transfer_data: { destination: seller },
            expand: ["latest_charge.balance_transaction"],
          });
          outside += step.amount - Math.min(step.amount, Math.round(step.amount * 0.029) + 30);
        } else if (step.do === "refund" && last) {
          const amount = Math.max(1, Math.floor((last.amount * step.part) / 100));
          const refund = await stripe.refunds
            .create({
              payment_intent: last.id,
              amount,
              reverse_transfer: step.whole,
              refund_application_fee: step.whole,
            })
            .catch(() => null);
          if (refund) outside -= refund.amount;
        } else if (step.do === "dispute" && last) {
          const { id: dispute, amount } = control.openDispute({ charge: last.id });
          if (step.won) control.winDispute({ dispute });
          else control.loseDispute({ dispute });
          outside -= step.won ? 1500 : amount + 1500;
          last = null;
        } else if (step.do === "payout") {
          control.makeAvailable({ account: seller });
          for (const payout of control.payOut({ account: seller })) {
            if (step.fails) control.failPayout({ payout: payout.id });
            else outside -= payout.amount;
          }
        }
      }
      const [ours, theirs] = [await all(stripe), await all(stripe, seller)];
      for (const entry of [...ours, ...theirs]) {
        expect(entry.net).toBe(entry.amount - entry.fee);
        expect(entry.fee).toBe(sum(entry.fee_details.map(({ amount }) => amount)));
      }
      const balance = await stripe.balance.retrieve();
      expect(sum([...balance.available, ...balance.pending].map(({ amount }) => amount))).toBe(
        sum(ours.map(({ net }) => net)),
      );
      expect(sum([...ours, ...theirs].map(({ net }) => net))).toBe(outside);
      await standIn.stop();
    }),
    { numRuns: 25 },
  );
});

it("pays out by hand and by itself, and takes failures even after paid", async () => {
  const { stripe, control } = await open();
  const { id: seller } = control.addReadyAccount();
  const there = { stripeAccount: seller };
  await stripe.paymentIntents.create({
    ...byCard("pm_card_bypassPending"),
    amount: 10_000,
    application_fee_amount: 1000,
    transfer_data: { destination: seller },
  });
  expect(await errorOf(stripe.payouts.create({ amount: 9001, currency: "usd" }, there))).toMatchObject({
    code: "balance_insufficient",
  });

  const byHand = await stripe.payouts.create({ amount: 4000, currency: "usd" }, there);
  expect(byHand).toMatchObject({ status: "pending", automatic: false });
  expect(await stripe.payouts.cancel(byHand.id, {}, there)).toMatchObject({ status: "canceled" });

  const [automatic] = control.payOut({ account: seller });
  expect(automatic).toMatchObject({ amount: 9000, automatic: true, status: "pending" });
  const payout = automatic?.id ?? "";
  const { data: paidOut } = await stripe.balanceTransactions.list({ payout }, there);
  expect(sum(paidOut.filter(({ source }) => source !== payout).map(({ net }) => net))).toBe(9000);
  control.advancePayout({ payout });
  control.advancePayout({ payout });
  expect((await stripe.payouts.retrieve(payout, {}, there)).status).toBe("paid");
  control.failPayout({ payout, code: "account_closed" });
  expect(await stripe.payouts.retrieve(payout, {}, there)).toMatchObject({
    status: "failed",
    failure_code: "account_closed",
  });
  expect((await stripe.balance.retrieve({}, there)).available[0]?.amount).toBe(9000);
  expect(
    control
      .events()
      .map(({ type }) => type)
      .filter((type) => type.startsWith("payout")),
  ).toEqual([
    "payout.created",
    "payout.canceled",
    "payout.created",
    "payout.updated",
    "payout.updated",
    "payout.paid",
    "payout.failed",
  ]);
  expect(await errorOf(stripe.payouts.retrieve(payout))).toMatchObject({ statusCode: 404 });
});

it("waits with the balance transaction while settling late", async () => {
  const { stripe, control } = await open();
  control.settleLate();
  const { id } = await stripe.paymentIntents.create({ ...byCard(), amount: 1000 });
  expect(await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] })).toMatchObject({
    status: "succeeded",
    latest_charge: { balance_transaction: null },
  });
  control.settleCharge({ charge: id });
  expect(
    await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge.balance_transaction"] }),
  ).toMatchObject({ latest_charge: { balance_transaction: { net: 941 } } });
});
