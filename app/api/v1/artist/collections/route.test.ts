import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collections } from "@/db/schema";
import { createCollection, listOwnCollections } from "@/lib/collections/contract";
import { call } from "@/sandbox/testing/call";
import { publishedCollection } from "@/sandbox/testing/collections";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let maker: Person;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  maker = await producer(house);
});
afterAll(() => house.close());

const create = (body: unknown, headers: Record<string, string> = {}) =>
  call(createCollection, { as: maker, body, headers });
const list = async (query: Record<string, string | number> = {}) =>
  (await call(listOwnCollections, { as: maker, query })).body.data;

test("a collection begins as a draft without tracks and cover", async () => {
  const { status, body } = await create({
    title: " Café Noir, Vol. 1 ",
    description: "Two nights\r\nin one room.",
    release_date: "2028-02-29",
  });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    title: "Café Noir, Vol. 1",
    slug: "cafe-noir-vol-1",
    description: "Two nights\nin one room.",
    release_date: "2028-02-29",
    status: "draft",
    cover_url: "/no-cover.svg",
    track_count: 0,
    tracks: [],
    published_at: null,
  });
});

test("two of one title have addresses of their own, also when they are made at once", async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => create({ title: "Twins" })));
  expect(made.map(({ body }) => body.data.slug).toSorted()).toEqual([
    "twins",
    "twins-2",
    "twins-3",
    "twins-4",
    "twins-5",
  ]);
  expect((await create({ title: "夜行バス" })).body.data.slug).toBe("collection");
});

test.each<[string, unknown]>([
  ["title", { title: " " }],
  ["title", { title: "x".repeat(101) }],
  ["title", { title: "Reads \u202Ebackwards" }],
  ["description", { title: "A", description: "x".repeat(2001) }],
  ["release_date", { title: "A", release_date: "2027-02-29" }],
])("%s: what is wrong is named (%j)", async (field, body) => {
  const { status, code, errors } = await create(body);
  expect([status, code, Object.keys(errors ?? {})]).toEqual([422, "validation_failed", [field]]);
});

test("asked again with the same key, there is one", async () => {
  const key = { "idempotency-key": `collection-${maker.id}` };
  const first = await create({ title: "Once" }, key);
  expect((await create({ title: "Once" }, key)).body).toEqual(first.body);
  expect((await list()).total).toBe(1);
});

test("two hundred are enough", async () => {
  const many = Array.from({ length: 200 }, (_, number) => ({
    producerId: maker.id,
    slug: `no-${number}`,
    title: `No. ${number}`,
  }));
  await house.db.insert(collections).values(many);
  expect((await create({ title: "One more" })).errors).toHaveProperty("title");
});

test("searched, filtered and paged, newest first, one's own only", async () => {
  const beat = await track(house, maker);
  await publishedCollection(house, maker, { title: "Night 100 %", trackIds: [beat.id] });
  for (const title of ["Day", "Night shift"]) await create({ title });
  const titles = async (query: Record<string, string | number> = {}) =>
    (await list(query)).data.map(({ title }) => title);
  expect(await titles()).toEqual(["Night shift", "Day", "Night 100 %"]);
  expect(await titles({ q: "night" })).toEqual(["Night shift", "Night 100 %"]);
  expect(await titles({ q: "%" })).toEqual(["Night 100 %"]);
  expect(await titles({ status: "published" })).toEqual(["Night 100 %"]);
  const first = await list({ per_page: 2 });
  expect(first).toMatchObject({ total: 3, last_page: 2 });
  expect(await titles({ per_page: 2, cursor: first.next_cursor ?? "" })).toEqual(["Night 100 %"]);
  expect(await titles({ per_page: 2, page: 2 })).toEqual(["Night 100 %"]);
  expect((await list()).data.at(-1)).toMatchObject({ track_count: 1, all_track_count: 1 });
  maker = await producer(house);
  expect(await list()).toMatchObject({ data: [], total: 0 });
  maker = await person(house);
  expect((await create({ title: "No" })).code).toBe("not_a_producer");
});
