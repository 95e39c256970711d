import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tracks } from "@/db/schema";
import { bulkEditTracks } from "@/lib/tracks/own-contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const bulk = (body: object) => call(bulkEditTracks, { as: seller, body });
const three = async () => {
  const mine = await track(house, seller, { status: "draft", tags: ["dark", "slow"] });
  const sold = await track(house, seller, { exclusiveStatus: "sold", tags: ["dark"] });
  const theirs = await track(house, await producer(house), { tags: ["dark"] });
  return [mine.id, sold.id, theirs.id];
};
const rowsOf = (ids: number[]) =>
  house.db.select().from(tracks).where(inArray(tracks.id, ids)).orderBy(tracks.id);

test("each by itself: what one refuses does not hold up the others, and it says why", async () => {
  const ids = await three();
  const { body } = await bulk({ track_ids: ids, action: "publish" });
  expect(body.data).toMatchObject({ done: 1, refused: 2 });
  expect(body.data.results.map(({ id, done, code }) => [id, done, code])).toEqual([
    [ids[0], true, null],
    [ids[1], false, "track_sold"],
    [ids[2], false, "not_found"],
  ]);
  expect((await rowsOf(ids)).map(({ status }) => status)).toEqual(["published", "published", "published"]);
});

test("tags are added and taken away, the rest of what a beat says stays", async () => {
  const ids = await three();
  await bulk({
    track_ids: ids,
    action: "edit",
    changes: { genre: "Drill", add_tags: ["Night"], remove_tags: ["slow"] },
  });
  expect((await rowsOf(ids)).map(({ genre, mood, tags }) => [genre, mood, tags])).toEqual([
    ["Drill", "Dark", ["dark", "night"]],
    ["Drill", "Dark", ["dark", "night"]],
    ["Trap", "Dark", ["dark"]],
  ]);
  const full = await track(house, seller, { tags: Array.from({ length: 10 }, (_, i) => `tag ${i}`) });
  const { body } = await bulk({ track_ids: [full.id], action: "edit", changes: { add_tags: ["more"] } });
  expect(body.data.results[0]).toMatchObject({
    code: "validation_failed",
    messages: ["Use at most 10 tags."],
  });
});

test("price and terms, and deleting", async () => {
  const ids = await three();
  const sale = { licensing_type: "both", exclusive_status: "available", price: 49.5, currency: "EUR" };
  expect((await bulk({ track_ids: ids, action: "sell", sale })).body.data).toMatchObject({ done: 1 });
  expect((await rowsOf(ids))[0]).toMatchObject({ priceMinor: 4950, currency: "EUR", licensingType: "both" });
  expect((await bulk({ track_ids: ids, action: "delete" })).body.data).toMatchObject({ done: 1, refused: 2 });
});

test("what makes no sense as a whole is refused as a whole", async () => {
  const [id] = await three();
  for (const bad of [
    { track_ids: [], action: "publish" },
    { track_ids: [id, id], action: "publish" },
    { track_ids: Array.from({ length: 101 }, (_, i) => i + 1), action: "publish" },
    { track_ids: [id], action: "edit" },
    { track_ids: [id], action: "edit", changes: {} },
    { track_ids: [id], action: "edit", changes: { price: 1 } },
    { track_ids: [id], action: "sell" },
    { track_ids: [id], action: "publish", changes: { genre: "Trap" } },
    { track_ids: [id], action: "sold" },
  ])
    expect((await bulk(bad)).code, JSON.stringify(bad)).toBe("validation_failed");
});
