import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disputes, payouts, producers } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, DAY, HOUR } from "@/lib/clock";
import { balancesOf } from "@/lib/ledger/balances";
import { confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf, payOutAtStripe, payPastUs, withSales } from "@/sandbox/testing/payouts";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { standing } from "@/sandbox/testing/standing";
import { track } from "@/sandbox/testing/tracks";
import { leastPayout, payOut } from "./pay-out";
import { planPayouts } from "./plan-payouts";
import { sweepPayouts } from "./sweep-payouts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ stripeTimeoutMs: 2000 });
});
afterAll(() => house.close());

const payoutsOf = ({ id }: Producer) =>
  house.db.select().from(payouts).where(eq(payouts.sellerId, id)).orderBy(asc(payouts.id));
const holds = async () => expect(await checkInvariants(house.db)).toEqual([]);
const round = async (now = new Date()) => {
  await planPayouts(await house.as(undefined, now));
  await house.work();
};
const tomorrow = () => after(new Date(), DAY);

test("10.00 is the least in every currency", () => {
  expect(["USD", "JPY", "KWD"].map(leastPayout)).toEqual([1000, 10, 10_000]);
});

test("the daily round pays each seller what is available, once a day however often it runs", async () => {
  const { seller } = await withSales(house, 2999, { minor: 4000, currency: "EUR" });
  await Promise.all([round(), round()]);
  await round();
  expect(await payoutsOf(seller)).toMatchObject([
    { currency: "USD", amountMinor: 2549, status: "pending", accountId: seller.accountId },
    { currency: "EUR", amountMinor: 3400, status: "pending" },
  ]);
  await holds();
});

test("what becomes available later the same day waits for tomorrow", async () => {
  const { seller } = await withSales(house, 2999);
  await payPastUs(house, seller, 5000);
  const at = new Date();
  await round(at);
  expect(await payoutsOf(seller)).toMatchObject([{ amountMinor: 7549 }]);
  await payPastUs(house, seller, 1500);
  await round(at);
  expect(await payoutsOf(seller)).toHaveLength(1);
  await round(tomorrow());
  expect(await payoutsOf(seller)).toMatchObject([{ amountMinor: 7549 }, { amountMinor: 1500 }]);
});

test("less than the minimum is not paid out, and what is not available yet neither", async () => {
  const { seller } = await withSales(house, 1100);
  await round();
  expect(await payoutsOf(seller)).toEqual([]);
  expect(await balancesOf(house.db, seller.id)).toMatchObject([{ payable: 935, inTransit: 0 }]);
});

test("what a dispute holds and has not been taken back from the account stays there", async () => {
  const { seller, sales } = await withSales(house, 2999, 5000);
  await house.db.insert(disputes).values({
    id: "dp_held",
    purchaseId: sales[0]?.purchaseId ?? 0,
    sellerId: seller.id,
    currency: "USD",
    amountMinor: 2999,
    heldMinor: 2549,
    reason: "fraudulent",
    status: "needs_response",
    outcome: "open",
    openedAt: new Date(),
    syncedAt: new Date(),
  });
  await round();
  expect(await payoutsOf(seller)).toMatchObject([{ amountMinor: 4250 }]);
  await house.db.delete(disputes);
});

test("what a refund took and has not been fetched from the account stays there", async () => {
  const { seller, sales } = await withSales(house, 2999, 5000);
  const reversals = { method: "POST", path: "/v1/transfers/:transfer/reversals" };
  house.standIn.control.fault({ kind: "500", times: 100, match: reversals, stored: false });
  await house.stripe.refunds.create({ payment_intent: sales[0]?.intentId ?? "", amount: 1000 });
  await deliver(house);
  await house.work();
  await round();
  house.standIn.control.clearFaults();
  expect(await payoutsOf(seller)).toMatchObject([{ amountMinor: 1699 + 4250 }]);
  await holds();
});

test("a payment under review stays on the account: it may have to go back", async () => {
  const { seller } = await withSales(house, 2999);
  const { purchaseId, intentId } = await initiate(
    house,
    await person(house),
    (await track(house, seller)).id,
  );
  await house.stripe.paymentIntents.update(intentId, { amount: 5000, application_fee_amount: 10 });
  await confirm(house, intentId);
  await deliver(house);
  await house.work();
  house.standIn.control.makeAvailable({ account: accountOf(seller) });
  expect(await standing(house, purchaseId)).toMatchObject({ status: "review", payable: 2549 });
  await round();
  // The fee of 10 has left the account already: all of the payment is kept back, ten cents more than is there.
  expect(await payoutsOf(seller)).toMatchObject([{ amountMinor: 2539 }]);
  await holds();
});

describe("a seller who cannot be paid out", () => {
  test("is passed over, and paid when Stripe allows it again", async () => {
    const { seller } = await withSales(house, 2999);
    const account = accountOf(seller);
    // Nothing is delivered: the round asks Stripe itself.
    house.standIn.control.setAccount({ account, payouts_enabled: false });
    await round();
    expect(await payoutsOf(seller)).toEqual([]);
    const [row] = await house.db.select().from(producers).where(eq(producers.userId, seller.id));
    expect(row?.payoutsEnabled).toBe(false);
    house.standIn.control.setAccount({ account, payouts_enabled: true });
    await round(tomorrow());
    expect(await payoutsOf(seller)).toHaveLength(1);
  });

  test("is passed over when disconnected, and when there never was an account", async () => {
    const { seller } = await withSales(house, 2999);
    house.standIn.control.deauthorize({ account: accountOf(seller) });
    const newcomer = await producer(house, { ready: false });
    await round();
    expect([...(await payoutsOf(seller)), ...(await payoutsOf(newcomer))]).toEqual([]);
    const [row] = await house.db.select().from(producers).where(eq(producers.userId, seller.id));
    expect(row).toMatchObject({ payoutsEnabled: false, disconnectedAt: expect.any(Date) });
  });
});

describe("events that never came (F05)", () => {
  test("the sweep follows what is on its way", async () => {
    const { seller } = await withSales(house, 2999);
    await round();
    const [made] = await payoutsOf(seller);
    for (const _step of ["in_transit", "paid"])
      house.standIn.control.advancePayout({ payout: made?.stripeId ?? "" });
    await sweepPayouts(await house.as(undefined, after(new Date(), HOUR)));
    await house.work();
    expect(await payoutsOf(seller)).toMatchObject([{ status: "paid", amountMinor: 2549 }]);
    await holds();
  });

  test("the daily round finds what came back after it was paid, and pays it again the same day", async () => {
    const { seller } = await withSales(house, 2999);
    const { id } = await payOutAtStripe(house, seller, 2549);
    house.standIn.control.advancePayout({ payout: id });
    house.standIn.control.advancePayout({ payout: id });
    await round();
    expect(await payoutsOf(seller)).toMatchObject([{ status: "paid", stripeId: id }]);
    house.standIn.control.failPayout({ payout: id });
    await round();
    expect(await payoutsOf(seller)).toMatchObject([
      { status: "failed", stripeId: id },
      { status: "pending", amountMinor: 2549 },
    ]);
    await holds();
  });
});

test.each(["429", "500", "reset", "cut", "hang"] as const)(
  "%s when the payout is made: tried again, there is one",
  async (kind) => {
    const { seller } = await withSales(house, 2999);
    house.standIn.control.fault({ kind, match: { method: "POST", path: "/v1/payouts" }, times: 8 });
    const order = { sellerId: seller.id, day: "2026-05-11" };
    await expect(payOut(await house.as(), order)).rejects.toMatchObject({ reason: "payment_unavailable" });
    house.standIn.control.clearFaults();
    await payOut(await house.as(), order);
    await deliver(house);
    await house.work();
    expect(await payoutsOf(seller)).toMatchObject([{ amountMinor: 2549 }]);
    await holds();
  },
);
