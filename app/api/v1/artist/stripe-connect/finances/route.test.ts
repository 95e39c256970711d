import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { connectFinances } from "@/lib/connect/contract";
import { buy, deliver } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf, payOutAtStripe, withSales } from "@/sandbox/testing/payouts";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.standIn.control.clearFaults());

const finances = async (as: Producer) => (await call(connectFinances, { as })).body.data;

test("each currency by itself: ours, Stripe's, and the payouts", async () => {
  const { seller } = await withSales(house, 2999, { minor: 4000, currency: "EUR" });
  const { id } = await payOutAtStripe(house, seller, 2000);
  await buy(house, await person(house), (await track(house, seller)).id);
  await deliver(house);
  await house.work();
  expect(await finances(seller)).toEqual({
    connected: true,
    payouts_enabled: true,
    balances: [
      {
        currency: "EUR",
        total_balance: 34,
        future_payouts: 34,
        held: 0,
        in_transit: 0,
        paid_out: 0,
        lifetime_volume: 40,
        available: 34,
        pending: 0,
      },
      {
        currency: "USD",
        total_balance: 50.98,
        future_payouts: 30.98,
        held: 0,
        in_transit: 20,
        paid_out: 0,
        lifetime_volume: 59.98,
        available: 5.49,
        pending: 25.49,
      },
    ],
    payout_schedule: { interval: "daily", minimum_amount: 10 },
    recent_payouts: [
      {
        id: expect.any(Number),
        stripe_id: id,
        amount: 20,
        currency: "USD",
        status: "pending",
        arrives_at: expect.any(String),
        paid_at: null,
        failure_code: null,
        failure_message: null,
        created_at: expect.any(String),
      },
    ],
  });
});

test("a payout that came back says why", async () => {
  const { seller } = await withSales(house, 2999);
  const { id } = await payOutAtStripe(house, seller, 2549);
  house.standIn.control.failPayout({ payout: id, code: "no_account" });
  await deliver(house);
  await house.work();
  expect((await finances(seller)).recent_payouts).toMatchObject([
    {
      status: "failed",
      failure_code: "no_account",
      failure_message: expect.stringContaining("no such bank account"),
    },
  ]);
});

test("what is not known is null: before an account, and after it was disconnected", async () => {
  const newcomer = await producer(house, { ready: false });
  expect(await finances(newcomer)).toEqual({
    connected: false,
    payouts_enabled: false,
    balances: [],
    payout_schedule: null,
    recent_payouts: [],
  });
  const { seller } = await withSales(house, 2999);
  house.standIn.control.deauthorize({ account: accountOf(seller) });
  expect(await finances(seller)).toMatchObject({
    connected: false,
    balances: [{ currency: "USD", total_balance: 25.49, available: null, pending: null }],
    payout_schedule: null,
  });
});

test("Stripe away: 503; nobody but producers is answered", async () => {
  const seller = await producer(house);
  house.standIn.control.fault({ kind: "500", match: { method: "GET", path: "/v1/balance" }, times: 9 });
  const refused = await call(connectFinances, { as: seller });
  expect([refused.status, refused.code]).toEqual([503, "connect_unavailable"]);
  expect((await call(connectFinances, { as: await person(house) })).code).toBe("not_a_producer");
  expect((await call(connectFinances)).code).toBe("unauthenticated");
});
