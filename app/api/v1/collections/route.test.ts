import { afterAll, beforeAll, expect, test } from "vitest";
import { listCollections } from "@/lib/collections/contract";
import { call } from "@/sandbox/testing/call";
import { collection, publishedCollection } from "@/sandbox/testing/collections";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let listener: Person;
let mara: Person;
beforeAll(async () => {
  house = await openHouse();
  listener = await person(house);
  mara = await producer(house, { name: "Mara Voss" });
  const kojo = await producer(house, { name: "Kojo Ade" });
  for (const [by, title] of [
    [mara, "Tapes"],
    [kojo, "Lagoon"],
    [mara, "Harbor 50 %"],
  ] as const)
    await publishedCollection(house, by, { title, trackIds: [(await track(house, by)).id] });
  await collection(house, kojo, { title: "Draft" });
});
afterAll(() => house.close());

const list = async (query: Record<string, string | number> = {}) =>
  (await call(listCollections, { as: listener, query })).body.data;
const titles = async (query: Record<string, string | number> = {}) =>
  (await list(query)).data.map(({ title }) => title);

test("published ones, the newest first, by words or by producer", async () => {
  expect(await titles()).toEqual(["Harbor 50 %", "Lagoon", "Tapes"]);
  expect(await titles({ q: "voss" })).toEqual(["Harbor 50 %", "Tapes"]);
  expect(await titles({ q: "%" })).toEqual(["Harbor 50 %"]);
  expect(await titles({ artist: mara.id, q: "tap" })).toEqual(["Tapes"]);
  expect((await list()).data[0]).toMatchObject({
    slug: "harbor-50",
    artist: { id: mara.id, name: "Mara Voss" },
    track_count: 1,
    cover_url: expect.stringMatching(/^\/media\/collections\/\d+\?v=/),
  });
});

test("read on by cursor to the end", async () => {
  const first = await list({ per_page: 2 });
  expect(first.data).toHaveLength(2);
  const rest = await list({ per_page: 2, cursor: first.next_cursor ?? "" });
  expect([rest.data.map(({ title }) => title), rest.next_cursor]).toEqual([["Tapes"], null]);
  expect((await call(listCollections, { as: listener, query: { cursor: "made-up" } })).code).toBe(
    "validation_failed",
  );
});
