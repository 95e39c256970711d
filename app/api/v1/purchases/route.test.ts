import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purchases } from "@/db/schema";
import { orderReference } from "@/lib/ids";
import { listPurchases } from "@/lib/purchases/contract";
import { buy, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let buyer: Person;
let seller: Producer;

beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

/** A buyer with this many checkouts, each of a track of its own; answers their ids, the newest first. */
async function withHistory(count: number): Promise<number[]> {
  buyer = await person(house);
  const { purchaseId } = await initiate(house, buyer, (await track(house, seller)).id);
  const [first] = await house.db.select().from(purchases).where(eq(purchases.id, purchaseId));
  if (!first) throw new Error("the purchase is not there");
  const { id: _id, ...copied } = first;
  const others = await Promise.all(Array.from({ length: count - 1 }, () => track(house, seller)));
  const copies = others.map(({ id }) => ({
    ...copied,
    trackId: id,
    reference: orderReference(),
    intentId: null,
  }));
  const made = await house.db.insert(purchases).values(copies).returning({ id: purchases.id });
  return [purchaseId, ...made.map((row) => row.id)].sort((one, other) => other - one);
}

const list = async (query: Record<string, string | number> = {}) =>
  (await call(listPurchases, { as: buyer, query })).body.data;

test("a purchase shows with its license once it is paid", async () => {
  buyer = await person(house);
  const { id } = await withFiles(house, await track(house, seller));
  const { purchaseId, reference } = await buy(house, buyer, id);
  const { data, ...page } = await list();
  expect(data).toMatchObject([
    {
      id: purchaseId,
      reference,
      track_id: id,
      track_name: "Summer Vibes",
      artist_name: seller.name,
      base_price: 29.99,
      discount_amount: 0,
      total_amount: 29.99,
      refunded_amount: 0,
      currency: "USD",
      status: "succeeded",
    },
  ]);
  expect(data[0]?.license_uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect(data[0]?.purchased_at).not.toBeNull();
  expect(page).toEqual({
    current_page: 1,
    per_page: 15,
    from: 1,
    to: 1,
    last_page: 1,
    total: 1,
    next_cursor: null,
  });
});

test("somebody who bought nothing has an empty first page", async () => {
  buyer = await person(house);
  expect(await list()).toMatchObject({ data: [], from: null, to: null, last_page: 1, total: 0 });
});

test("pages by number: 15 unless asked otherwise, newest first, past the end nothing", async () => {
  const ids = await withHistory(17);
  const first = await list();
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 15));
  expect(first).toMatchObject({ current_page: 1, per_page: 15, from: 1, to: 15, last_page: 2, total: 17 });
  const second = await list({ page: 2 });
  expect(second.data.map(({ id }) => id)).toEqual(ids.slice(15));
  expect(second).toMatchObject({ from: 16, to: 17, next_cursor: null });
  expect(await list({ page: 3 })).toMatchObject({ data: [], from: null, to: null, total: 17 });
});

test("cursors walk the whole list once, whatever the page size", async () => {
  const ids = await withHistory(7);
  const seen: number[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list({ per_page: 3, ...(cursor && { cursor }) });
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  expect(seen).toEqual(ids);
});

test("nobody sees another's purchases", async () => {
  await withHistory(2);
  const mine = buyer;
  buyer = await person(house);
  expect((await list()).total).toBe(0);
  buyer = mine;
  expect((await list()).total).toBe(2);
});

test("pages out of bounds and cursors of others are refused by field", async () => {
  buyer = await person(house);
  const refused = async (query: Record<string, string | number>) => {
    const { code, errors } = await call(listPurchases, { as: buyer, query });
    expect(code).toBe("validation_failed");
    return Object.keys(errors ?? {});
  };
  for (const perPage of [0, 101, "many"]) expect(await refused({ per_page: perPage })).toEqual(["per_page"]);
  for (const page of [0, -1, 1.5]) expect(await refused({ page })).toEqual(["page"]);
  for (const cursor of ["made-up", Buffer.from('["x", 2]').toString("base64url")])
    expect(await refused({ cursor })).toEqual(["cursor"]);
});

test("asks who is asking, and whether the token may", async () => {
  expect((await call(listPurchases)).code).toBe("unauthenticated");
  const limited = await person(house, { scopes: ["purchases:write"] });
  expect((await call(listPurchases, { as: limited })).code).toBe("scope_missing");
});
