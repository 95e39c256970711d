import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listeningHistory, tracks } from "@/db/schema";
import { after, HOUR } from "@/lib/clock";
import { forgetHeard, forgetHistory, listHistory } from "@/lib/listening/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const NOON = new Date("2026-03-01T12:00:00Z");

/** Somebody who heard this many tracks, the last of them last, an hour apart. */
async function heardBy(count: number) {
  const who = await person(house);
  const ids: number[] = [];
  for (let hour = 0; hour < count; hour++) {
    const { id } = await track(house, seller, { title: `Beat ${hour}` });
    ids.push(id);
    await house.db
      .insert(listeningHistory)
      .values({ userId: who.id, trackId: id, lastAt: after(NOON, hour * HOUR), times: hour + 1 });
  }
  return { who, ids };
}
const list = async (as: Person, query = {}) => (await call(listHistory, { as, query })).body.data;

test("the latest comes first, a page at a time, and only one's own", async () => {
  const { who, ids } = await heardBy(5);
  const first = await list(who, { per_page: 3 });
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(2).reverse());
  expect(first.data[0]).toMatchObject({
    title: "Beat 4",
    available: true,
    times: 5,
    heard_at: "2026-03-01 16:00:00",
  });
  const second = await list(who, { per_page: 3, cursor: first.next_cursor ?? "" });
  expect(second.data.map(({ id }) => id)).toEqual(ids.slice(0, 2).reverse());
  expect(second.next_cursor).toBeNull();
  expect((await list(await person(house))).data).toEqual([]);
});

test("what has left the catalog stays listed: the title of a sold one, nothing of one taken back", async () => {
  const { who, ids } = await heardBy(2);
  await house.db
    .update(tracks)
    .set({ exclusiveStatus: "sold" })
    .where(inArray(tracks.id, ids.slice(0, 1)));
  await house.db
    .update(tracks)
    .set({ status: "unpublished" })
    .where(inArray(tracks.id, ids.slice(1)));
  expect((await list(who)).data).toMatchObject([
    { id: ids[1], available: false, title: null, track: null },
    { id: ids[0], available: false, title: "Beat 0", track: null },
  ]);
});

test("one is taken out, or all; somebody else's stays", async () => {
  const [{ who, ids }, other] = await Promise.all([heardBy(3), heardBy(1)]);
  const [gone = 0] = ids;
  expect((await call(forgetHeard, { as: who, params: { track: gone } })).body.data).toEqual({
    id: gone,
    deleted: true,
  });
  expect((await call(forgetHeard, { as: who, params: { track: gone } })).code).toBe("not_found");
  expect((await call(forgetHeard, { as: who, params: { track: other.ids[0] ?? 0 } })).code).toBe("not_found");
  expect((await call(forgetHistory, { as: who })).body.data).toEqual({ forgotten: 2 });
  expect((await list(who)).data).toEqual([]);
  expect((await list(other.who)).data).toHaveLength(1);
});
