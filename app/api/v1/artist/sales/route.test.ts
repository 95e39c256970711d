import { afterAll, beforeAll, expect, test } from "vitest";
import { artistSales } from "@/lib/finances/contract";
import { buy, confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const read = async (seller: Person, query: { currency?: string } = {}) =>
  (await call(artistSales, { as: seller, query })).body;

async function sell(
  seller: Producer,
  given: { priceMinor?: number; currency?: string; title?: string } = {},
) {
  const beat = await track(house, seller, given);
  return { ...(await buy(house, await person(house), beat.id)), trackId: beat.id };
}

const settle = async () => {
  await deliver(house);
  await house.work();
};

test("answers as document 000 samples it", async () => {
  const seller = await producer(house);
  const { purchaseId, trackId } = await sell(seller);
  expect(await read(seller)).toEqual({
    status: "success",
    data: {
      earnings: {
        total_sales: 1,
        total_revenue: 25.49,
        total_revenue_formatted: "$25.49 USD",
        pending_payout: 25.49,
        paid_out: 0,
        currency: "USD",
      },
      recent_purchases: [
        {
          id: purchaseId,
          track_id: trackId,
          track_name: "Summer Vibes",
          artist_amount: 25.49,
          total_amount: 29.99,
          platform_fee: 4.5,
          status: "succeeded",
          purchased_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        },
      ],
    },
  });
});

test("a producer who sold nothing earned nothing, in dollars", async () => {
  expect((await read(await producer(house))).data).toEqual({
    earnings: {
      total_sales: 0,
      total_revenue: 0,
      total_revenue_formatted: "$0.00 USD",
      pending_payout: 0,
      paid_out: 0,
      currency: "USD",
    },
    recent_purchases: [],
  });
});

test("one currency an answer: the one with the most sales, or the one asked for", async () => {
  const seller = await producer(house);
  await sell(seller, { priceMinor: 2000 });
  await sell(seller, { priceMinor: 1000, currency: "EUR" });
  await sell(seller, { priceMinor: 3000, currency: "EUR" });
  const euros = { total_sales: 2, total_revenue: 34, total_revenue_formatted: "€34.00 EUR", currency: "EUR" };
  expect((await read(seller)).data.earnings).toMatchObject(euros);
  const dollars = (await read(seller, { currency: "USD" })).data;
  expect(dollars.earnings).toMatchObject({ total_sales: 1, total_revenue: 17, currency: "USD" });
  expect(dollars.recent_purchases.map(({ total_amount }) => total_amount)).toEqual([20]);
  expect((await read(seller, { currency: "GBP" })).data).toMatchObject({
    earnings: { total_sales: 0, total_revenue: 0, currency: "GBP" },
    recent_purchases: [],
  });
});

test("refunds, disputes and payouts move the figures, and the sales keep their line with their status", async () => {
  const seller = await producer(house);
  const [kept, returned, disputed] = [await sell(seller), await sell(seller), await sell(seller)];
  await house.stripe.refunds.create({
    payment_intent: returned.intentId,
    reverse_transfer: true,
    refund_application_fee: true,
  });
  house.standIn.control.openDispute({ charge: disputed.intentId });
  await settle();
  const { earnings, recent_purchases } = (await read(seller)).data;
  expect(earnings).toMatchObject({
    total_sales: 2,
    total_revenue: 50.98,
    pending_payout: 50.98,
    paid_out: 0,
  });
  expect(recent_purchases.map(({ id, status, artist_amount }) => [id, status, artist_amount])).toEqual([
    [disputed.purchaseId, "disputed", 25.49],
    [returned.purchaseId, "refunded", 25.49],
    [kept.purchaseId, "succeeded", 25.49],
  ]);

  const account = seller.accountId ?? "";
  house.standIn.control.makeAvailable({ account });
  const { id } = await house.stripe.payouts.create(
    { amount: 2000, currency: "usd" },
    { stripeAccount: account },
  );
  for (const _step of ["in transit", "paid"]) house.standIn.control.advancePayout({ payout: id });
  await settle();
  expect((await read(seller)).data.earnings).toMatchObject({
    total_revenue: 50.98,
    pending_payout: 30.98,
    paid_out: 20,
  });
});

test("the ten newest sales; no checkout that was not paid, no sale of anybody else", async () => {
  const [seller, other] = [await producer(house), await producer(house)];
  await sell(other);
  const ids = [];
  for (let sale = 0; sale < 11; sale++) ids.push((await sell(seller)).purchaseId);
  const open = await initiate(house, await person(house), (await track(house, seller)).id);
  const { earnings, recent_purchases } = (await read(seller)).data;
  expect(earnings.total_sales).toBe(11);
  expect(recent_purchases.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 10));
  await confirm(house, open.intentId);
  await settle();
  expect((await read(seller)).data.recent_purchases[0]?.id).toBe(open.purchaseId);
});

test("producers alone, with the scope for it, and a currency that could be one", async () => {
  expect((await call(artistSales)).code).toBe("unauthenticated");
  expect((await call(artistSales, { as: await person(house) })).code).toBe("not_a_producer");
  const limited = await person(house, { scopes: ["artist:write"] });
  expect((await call(artistSales, { as: limited })).code).toBe("scope_missing");
  for (const currency of ["usd", "DOLLAR", ""]) {
    const { code, errors } = await call(artistSales, { as: await producer(house), query: { currency } });
    expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["currency"]]);
  }
});
