import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payoutItems, payouts, purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { balancesOf } from "@/lib/ledger/balances";
import { deliver, deliverOne, type EventOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf, payOutAtStripe, payPastUs, withSales } from "@/sandbox/testing/payouts";
import type { Producer } from "@/sandbox/testing/people";
import { followPayout } from "./follow-payout";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const holds = async () => expect(await checkInvariants(house.db)).toEqual([]);
const settle = async () => {
  await deliver(house);
  await house.work();
  await holds();
};

const follow = async (seller: Producer, payoutId: string) =>
  followPayout(await house.as(), { accountId: accountOf(seller), payoutId });

async function books(seller: Producer, currency = "USD") {
  const found = (await balancesOf(house.db, seller.id)).find((each) => each.currency === currency);
  return found && [found.payable, found.inTransit, found.paid];
}

const itemsOf = async (stripeId: string) =>
  (
    await house.db
      .select({ purchaseId: payoutItems.purchaseId, amountMinor: payoutItems.amountMinor })
      .from(payoutItems)
      .innerJoin(payouts, eq(payouts.id, payoutItems.payoutId))
      .where(eq(payouts.stripeId, stripeId))
      .orderBy(asc(payoutItems.purchaseId))
  ).map(({ purchaseId, amountMinor }) => [purchaseId, amountMinor]);

const unpaidOf = async (seller: Producer) =>
  (
    await house.db
      .select({ unpaid: purchases.unpaidMinor })
      .from(purchases)
      .where(eq(purchases.sellerId, seller.id))
      .orderBy(asc(purchases.id))
  ).map(({ unpaid }) => unpaid);

test("a payout goes on its way, arrives, and comes back: the books and its sales follow each step", async () => {
  const { seller, sales } = await withSales(house, 2999, 5000);
  const [first, second] = sales.map(({ purchaseId }) => purchaseId);
  expect(await books(seller)).toEqual([2549 + 4250, 0, 0]);

  const { id } = await payOutAtStripe(house, seller, 2549 + 1000);
  await settle();
  expect(await books(seller)).toEqual([3250, 3549, 0]);
  expect(await itemsOf(id)).toEqual([
    [first, 2549],
    [second, 1000],
  ]);
  expect(await unpaidOf(seller)).toEqual([0, 3250]);

  house.standIn.control.advancePayout({ payout: id });
  await settle();
  expect(await follow(seller, id)).toMatchObject({ status: "in_transit", paidAt: null });
  house.standIn.control.advancePayout({ payout: id });
  await settle();
  expect(await follow(seller, id)).toMatchObject({ status: "paid", paidAt: expect.any(Date) });
  expect(await books(seller)).toEqual([3250, 0, 3549]);

  house.standIn.control.failPayout({ payout: id, code: "account_closed" });
  await settle();
  expect(await follow(seller, id)).toMatchObject({ status: "failed", failureCode: "account_closed" });
  expect(await books(seller)).toEqual([6799, 0, 0]);
  expect(await unpaidOf(seller)).toEqual([2549, 4250]);
  expect(await itemsOf(id)).toHaveLength(2);
});

test("the seller is told once, by mail, that a payout came back, why, and what to do", async () => {
  const { seller } = await withSales(house, 2999);
  const { id } = await payOutAtStripe(house, seller, 2549);
  house.standIn.control.failPayout({ payout: id, code: "account_closed" });
  await settle();
  await follow(seller, id);
  await house.work();
  const told = await fetch(`${house.mailbox.url}/messages?to=${seller.email}&subject=came+back`);
  expect(await told.json()).toMatchObject({
    messages: [
      { subject: "Your payout of $25.49 USD came back", text: expect.stringContaining("has been closed") },
    ],
  });
});

test("a payout that is canceled puts its money back", async () => {
  const { seller } = await withSales(house, 2999);
  const { id } = await payOutAtStripe(house, seller, 2549);
  await settle();
  await house.stripe.payouts.cancel(id, {}, { stripeAccount: accountOf(seller) });
  await settle();
  expect(await follow(seller, id)).toMatchObject({ status: "canceled", failedAt: expect.any(Date) });
  expect(await books(seller)).toEqual([2549, 0, 0]);
});

describe("events in any order, again and again, or not at all", () => {
  const orders: [string, (events: EventOf[]) => EventOf[]][] = [
    ["as sent", (events) => events],
    ["backwards", (events) => events.toReversed()],
    ["each twice", (events) => events.flatMap((event) => [event, event])],
    ["only the last", (events) => events.slice(-1)],
    ["only the first", (events) => events.slice(0, 1)],
  ];
  test.each(orders)(
    "%s: a payout that failed after it was paid ends as it does at Stripe",
    async (_words, order) => {
      const { seller } = await withSales(house, 2999);
      const { id } = await payOutAtStripe(house, seller, 2549);
      house.standIn.control.advancePayout({ payout: id });
      house.standIn.control.advancePayout({ payout: id });
      house.standIn.control.failPayout({ payout: id });
      await deliver(house, (events) => order(events.filter(({ type }) => type.startsWith("payout."))));
      await house.work();
      await holds();
      expect(await follow(seller, id)).toMatchObject({ status: "failed" });
      expect(await books(seller)).toEqual([2549, 0, 0]);
    },
  );

  test("each step heard of late and twice: the books stand where Stripe stands after each", async () => {
    const { seller } = await withSales(house, 2999);
    const { id } = await payOutAtStripe(house, seller, 2549);
    const again = async () => {
      for (const event of house.standIn.control.events().filter(({ type }) => type.startsWith("payout.")))
        await deliverOne(house, event);
      await settle();
      return books(seller);
    };
    expect(await again()).toEqual([0, 2549, 0]);
    house.standIn.control.advancePayout({ payout: id });
    expect(await again()).toEqual([0, 2549, 0]);
    house.standIn.control.advancePayout({ payout: id });
    expect(await again()).toEqual([0, 0, 2549]);
    house.standIn.control.failPayout({ payout: id });
    expect(await again()).toEqual([2549, 0, 0]);
  });
});

test("a refund of a sale that was paid out comes off the next payout", async () => {
  const { seller, sales } = await withSales(house, 2999, 5000);
  const [first, second] = sales;
  const { id } = await payOutAtStripe(house, seller, 2549);
  await settle();
  await house.stripe.refunds.create({
    payment_intent: first?.intentId ?? "",
    reverse_transfer: true,
    refund_application_fee: true,
  });
  await settle();
  expect(await books(seller)).toEqual([4250 - 2549, 2549, 0]);
  expect(await unpaidOf(seller)).toEqual([-2549, 4250]);

  house.standIn.control.makeAvailable({ account: accountOf(seller) });
  const { id: next } = await payOutAtStripe(house, seller, 1701);
  await settle();
  expect(await itemsOf(next)).toEqual([
    [first?.purchaseId, -2549],
    [second?.purchaseId, 4250],
  ]);
  expect(await unpaidOf(seller)).toEqual([0, 0]);

  house.standIn.control.failPayout({ payout: id });
  await settle();
  expect(await unpaidOf(seller)).toEqual([2549, 0]);
  expect(await books(seller)).toEqual([2549, 1701, 0]);
});

test("currencies keep apart", async () => {
  const { seller, sales } = await withSales(house, 2999, { minor: 4000, currency: "EUR" });
  const { id: dollars } = await payOutAtStripe(house, seller, 2549);
  const { id: euros } = await payOutAtStripe(house, seller, 3400, "eur");
  await settle();
  expect(await itemsOf(dollars)).toEqual([[sales[0]?.purchaseId, 2549]]);
  expect(await itemsOf(euros)).toEqual([[sales[1]?.purchaseId, 3400]]);
  expect([await books(seller), await books(seller, "EUR")]).toEqual([
    [0, 2549, 0],
    [0, 3400, 0],
  ]);
});

test("money that no sale explains is paid out too, and stands as such", async () => {
  const { seller, sales } = await withSales(house, 2999);
  await payPastUs(house, seller, 5000);
  const { id } = await payOutAtStripe(house, seller, 7549);
  await settle();
  expect(await itemsOf(id)).toEqual([[sales[0]?.purchaseId, 2549]]);
  expect(await books(seller)).toEqual([-5000, 7549, 0]);
});

test("the platform's own payouts, other people's accounts and payouts that do not exist are left alone", async () => {
  const { id: stranger } = house.standIn.control.addReadyAccount();
  expect(await followPayout(await house.as(), { accountId: stranger, payoutId: "po_nothing" })).toBeNull();
  const { seller } = await withSales(house, 2999);
  expect(await follow(seller, "po_nothing")).toBeNull();
  const { id } = await payOutAtStripe(house, seller, 2549);
  expect(await followPayout(await house.as(), { accountId: stranger, payoutId: id })).toBeNull();
  house.standIn.control.deauthorize({ account: accountOf(seller) });
  expect(await follow(seller, id)).toBeNull();
  expect(await house.db.select().from(payouts).where(eq(payouts.stripeId, id))).toEqual([]);
});
