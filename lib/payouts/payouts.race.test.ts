import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payoutItems, payouts, purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { balancesOf } from "@/lib/ledger/balances";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { confirm, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf, payOutAtStripe, withSales } from "@/sandbox/testing/payouts";
import { person } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { followPayout } from "./follow-payout";
import { payOut } from "./pay-out";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const TEN = Array.from({ length: 10 }, (_, at) => at);

test("ten follow one payout at once, at each of its steps: each step is written once", async () => {
  const { seller } = await withSales(house, 2999);
  const { id } = await payOutAtStripe(house, seller, 2549);
  const ctx = await house.as();
  const all = () =>
    Promise.all(TEN.map(() => followPayout(ctx, { accountId: accountOf(seller), payoutId: id })));
  const steps = [
    () => {},
    () => void house.standIn.control.advancePayout({ payout: id }),
    () => void house.standIn.control.advancePayout({ payout: id }),
    () => void house.standIn.control.failPayout({ payout: id }),
  ];
  const books = [];
  for (const step of steps) {
    step();
    await all();
    const [{ payable, inTransit, paid } = { payable: 0, inTransit: 0, paid: 0 }] = await balancesOf(
      house.db,
      seller.id,
    );
    books.push([payable, inTransit, paid]);
  }
  expect(books).toEqual([
    [0, 2549, 0],
    [0, 2549, 0],
    [0, 0, 2549],
    [2549, 0, 0],
  ]);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("several payouts of a seller are followed at once: no sale is in two of them", async () => {
  const { seller, sales } = await withSales(house, 2999, 2999, 2999);
  const made = [];
  for (const amount of [1000, 3000, 2549]) made.push(await payOutAtStripe(house, seller, amount));
  const ctx = await house.as();
  await Promise.all(
    [...made, ...made].map(({ id }) => followPayout(ctx, { accountId: accountOf(seller), payoutId: id })),
  );
  const items = await house.db
    .select({ purchaseId: payoutItems.purchaseId, amountMinor: payoutItems.amountMinor })
    .from(payoutItems)
    .innerJoin(payouts, eq(payouts.id, payoutItems.payoutId))
    .where(eq(payouts.sellerId, seller.id));
  for (const { purchaseId } of sales) {
    const parts = items.filter((item) => item.purchaseId === purchaseId);
    const sum = parts.reduce((total, { amountMinor }) => total + amountMinor, 0);
    expect(sum).toBeLessThanOrEqual(2549);
  }
  expect(items.reduce((total, { amountMinor }) => total + amountMinor, 0)).toBe(6549);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("two workers pay one seller out at once: one payout", async () => {
  const { seller } = await withSales(house, 2999);
  const order = { sellerId: seller.id, day: "2026-05-11" };
  await Promise.all([payOut(await house.as(), order), payOut(await house.as(), order)]);
  expect(await house.db.select().from(payouts).where(eq(payouts.sellerId, seller.id))).toHaveLength(1);
});

test("sales settle while payouts are followed: nobody waits in a circle, and the laws hold", async () => {
  const { seller } = await withSales(house, 2999, 5000);
  const buying = await Promise.all(
    TEN.slice(0, 4).map(async () => initiate(house, await person(house), (await track(house, seller)).id)),
  );
  for (const { intentId } of buying) await confirm(house, intentId);
  const first = await payOutAtStripe(house, seller, 2000);
  const second = await payOutAtStripe(house, seller, 4000);
  const ctx = await house.as();
  await Promise.all([
    ...buying.flatMap(({ purchaseId }) => [
      settlePurchase(ctx, { purchaseId }),
      settlePurchase(ctx, { purchaseId }),
    ]),
    ...[first, second, first, second].map(({ id }) =>
      followPayout(ctx, { accountId: accountOf(seller), payoutId: id }),
    ),
  ]);
  const unpaid = await house.db
    .select({ minor: purchases.unpaidMinor })
    .from(purchases)
    .where(eq(purchases.sellerId, seller.id))
    .orderBy(asc(purchases.id));
  expect(unpaid.reduce((total, { minor }) => total + minor, 0)).toBe(2549 + 4250 + 4 * 2549 - 6000);
  expect(await checkInvariants(house.db)).toEqual([]);
});
