import { afterAll, beforeAll, expect, test } from "vitest";
import { listTracks } from "@/lib/tracks/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let client: Person;
let seller: Producer;

beforeAll(async () => {
  house = await openHouse();
  [client, seller] = await Promise.all([person(house), producer(house)]);
  await track(house, seller, { title: "First", bpm: 90, publishedAt: new Date(Date.UTC(2026, 0, 1)) });
  await track(house, seller, {
    title: "Second",
    genre: "R&B",
    key: "C#",
    publishedAt: new Date(Date.UTC(2026, 0, 2)),
  });
  await track(house, seller, {
    title: "Third",
    priceMinor: 5000,
    publishedAt: new Date(Date.UTC(2026, 0, 3)),
  });
});
afterAll(() => house.close());

const list = (query: Record<string, string | number | string[]> = {}, as: Person | undefined = client) =>
  call(listTracks, { as, query });

test("lists the catalog with all that a client needs to choose", async () => {
  const { status, body } = await list();
  expect(status).toBe(200);
  expect(body.data.data.map(({ title }) => title)).toEqual(["Third", "Second", "First"]);
  expect(body.data).toMatchObject({ per_page: 15, next_cursor: null });
  expect(body.data.data[0]).toMatchObject({
    artist: { id: seller.id, name: seller.name },
    price: 50,
    currency: "USD",
    can_purchase: true,
    reason: null,
    published_at: "2026-01-03T00:00:00.000Z",
  });
});

test("says to the producer that these are their own", async () => {
  expect((await list({}, seller)).body.data.data[0]).toMatchObject({
    can_purchase: false,
    reason: "own_track",
  });
});

test("takes the catalog's filters, repeated ones too", async () => {
  const titles = async (query: Record<string, string | string[]>) =>
    (await list(query)).body.data.data.map(({ title }) => title);
  expect(await titles({ q: "second" })).toEqual(["Second"]);
  expect(await titles({ genre: ["R&B", "Trap"], bpm_min: "100" })).toEqual(["Third", "Second"]);
  expect(await titles({ key: "Db" })).toEqual(["Second"]);
  expect(await titles({ price_max: "29.99", sort: "bpm_asc" })).toEqual(["First", "Second"]);
});

test("pages by cursor to the end", async () => {
  const first = (await list({ per_page: 2 })).body.data;
  expect(first.data).toHaveLength(2);
  const rest = (await list({ per_page: 2, cursor: first.next_cursor ?? "" })).body.data;
  expect(rest.data.map(({ title }) => title)).toEqual(["First"]);
  expect(rest.next_cursor).toBeNull();
});

test.each<Record<string, string>>([
  { genre: "Polka" },
  { key: "H" },
  { bpm_min: "fast" },
  { bpm_max: "500" },
  { price_min: "-1" },
  { currency: "JPY" },
  { sort: "sideways" },
  { per_page: "101" },
  { cursor: "made-up" },
])("refuses %j by its field", async (query) => {
  const { code, errors } = await list(query);
  expect(code).toBe("validation_failed");
  expect(Object.keys(errors ?? {})).toEqual(Object.keys(query));
});

test("asks for a token with the scope", async () => {
  expect((await call(listTracks)).code).toBe("unauthenticated");
  const narrow = await person(house, { scopes: ["purchases:read"] });
  expect((await list({}, narrow)).code).toBe("scope_missing");
});
