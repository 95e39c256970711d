import { afterAll, beforeAll, expect, test } from "vitest";
import { after, DAY } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf, payOutAtStripe, withSales } from "@/sandbox/testing/payouts";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { followPayout } from "./follow-payout";
import { listPayouts } from "./list-payouts";
import { readPayout } from "./read-payout";

let house: House;
let seller: Producer;
let references: string[];
const ids: number[] = [];

beforeAll(async () => {
  house = await openHouse();
  const made = await withSales(house, 2999, 5000, { minor: 4000, currency: "EUR" });
  seller = made.seller;
  references = made.sales.map(({ reference }) => reference);
  for (const [amount, currency] of [
    [1000, "usd"],
    [2549, "usd"],
    [3400, "eur"],
  ] as const) {
    const { id } = await payOutAtStripe(house, seller, amount, currency);
    if (amount === 2549) house.standIn.control.failPayout({ payout: id });
    const payout = await followPayout(await house.as(), { accountId: accountOf(seller), payoutId: id });
    ids.unshift(payout?.id ?? 0);
  }
});
afterAll(() => house.close());

const list = async (filter: Partial<Parameters<typeof listPayouts>[1]> = {}) =>
  (await listPayouts(await house.as(seller), { limit: 20, ...filter })).rows.map(({ id }) => id);

test("lists a producer's payouts, newest first, by currency, status, time and words", async () => {
  const [euros, failed, first] = ids;
  expect(await list()).toEqual(ids);
  expect(await list({ currency: "USD" })).toEqual([failed, first]);
  expect(await list({ status: ["failed"] })).toEqual([failed]);
  expect(await list({ q: references[2] })).toEqual([euros]);
  expect(await list({ q: "summer" })).toEqual(ids);
  expect(await list({ q: "100%_" })).toEqual([]);
  expect(await list({ from: after(new Date(), DAY) })).toEqual([]);
  expect(await list({ to: after(new Date(), DAY) })).toEqual(ids);
});

test("cursors walk the list once", async () => {
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await listPayouts(await house.as(seller), { limit: 2, cursor });
    seen.push(...rows.map(({ id }) => id));
    cursor = nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(ids);
  await expect(list({ cursor: "made-up" })).rejects.toMatchObject({ reason: "validation_failed" });
});

test("a payout opens to the sales in it, page by page", async () => {
  const ctx = await house.as(seller);
  const payoutId = ids[1] ?? 0;
  const all = await readPayout(ctx, { payoutId });
  expect(all).toMatchObject({
    payout: { id: payoutId, status: "failed", amountMinor: 2549 },
    items: [
      { reference: references[0], trackTitle: "Summer Vibes", amountMinor: 1549 },
      { reference: references[1], amountMinor: 1000 },
    ],
    nextCursor: null,
    unexplainedMinor: 0,
  });
  const first = await readPayout(ctx, { payoutId, limit: 1 });
  const second = await readPayout(ctx, { payoutId, limit: 1, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items]).toEqual(all.items);
  expect(second.nextCursor).toBeNull();
});

test("somebody else's payouts are not found, and buyers have none", async () => {
  const other = await house.as(await producer(house));
  expect((await listPayouts(other, { limit: 20 })).rows).toEqual([]);
  await expect(readPayout(other, { payoutId: ids[0] ?? 0 })).rejects.toMatchObject({ reason: "not_found" });
  await expect(listPayouts(await house.as(await person(house)), { limit: 20 })).rejects.toMatchObject({
    reason: "not_a_producer",
  });
  await expect(listPayouts(await house.as(), { limit: 20 })).rejects.toMatchObject({
    reason: "unauthenticated",
  });
});
