import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays, producerListeners, trackCredits, trackDays } from "@/db/schema";
import { artistActivity } from "@/lib/activity/contract";
import { dayAfter, dayOf } from "@/lib/calendar";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const read = async (who: Person, range: "7d" | "30d" | "90d" | "all") =>
  (await call(artistActivity, { as: who, query: { range } })).body.data;
const daysAgo = (days: number) => dayAfter(dayOf(new Date()), -days);

test("days within the range are added up, those as many before are compared", async () => {
  const who = await producer(house);
  await house.db.insert(producerDays).values([
    { producerId: who.id, day: daysAgo(0), plays: 5, downloads: 1, uploads: 2 },
    { producerId: who.id, day: daysAgo(6), plays: 3 },
    { producerId: who.id, day: daysAgo(7), plays: 2, downloads: 4 },
    { producerId: who.id, day: daysAgo(13), plays: 1 },
    { producerId: who.id, day: daysAgo(14), plays: 100 },
  ]);
  const listened = (listener: string, first: number, last: number) => ({
    producerId: who.id,
    listener,
    firstAt: new Date(`${daysAgo(first)}T12:00:00Z`),
    lastAt: new Date(`${daysAgo(last)}T12:00:00Z`),
  });
  await house.db
    .insert(producerListeners)
    .values([
      listened("user:1", 20, 0),
      listened("user:2", 6, 6),
      listened("user:3", 8, 8),
      listened("browser:a", 40, 30),
    ]);

  const week = await read(who, "7d");
  expect(week.totals).toEqual({ plays: 8, downloads: 1, new_listeners: 1 });
  expect(week.before).toEqual({ plays: 3, downloads: 4, new_listeners: 1 });
  expect(week.unique_listeners).toBe(2);
  expect(week.periods.map(({ plays }) => plays)).toEqual([3, 0, 0, 0, 0, 0, 5]);
  expect(week.periods[0]?.start).toBe(daysAgo(6));

  const all = await read(who, "all");
  expect([all.totals.plays, all.before, all.unique_listeners]).toEqual([111, null, 4]);
  expect(all.step).toBe("month");
  expect(all.periods.reduce((sum, { plays }) => sum + plays, 0)).toBe(111);
  const days = week.upload_map.flatMap(({ uploads }) => uploads);
  expect(week.upload_map).toHaveLength(53);
  expect(days).toHaveLength(7 * 53);
  expect(days.filter((uploads) => uploads !== null).at(-1)).toBe(2);
});

test("the most played beats of the range, those made for others included; nobody else's", async () => {
  const [who, friend] = [await producer(house), await producer(house)];
  const [own, shared, foreign] = [
    await track(house, who),
    await track(house, friend),
    await track(house, friend),
  ];
  await house.db.insert(trackCredits).values({ trackId: shared.id, producerId: who.id });
  await house.db.insert(trackDays).values([
    { trackId: own.id, day: daysAgo(1), plays: 2 },
    { trackId: own.id, day: daysAgo(40), plays: 90 },
    { trackId: shared.id, day: daysAgo(1), plays: 7, downloads: 3 },
    { trackId: foreign.id, day: daysAgo(1), plays: 50 },
  ]);
  expect((await read(who, "30d")).top_tracks).toEqual([
    { id: shared.id, title: "Summer Vibes", plays: 7, downloads: 3 },
    { id: own.id, title: "Summer Vibes", plays: 2, downloads: 0 },
  ]);
});

test("a producer to whom nothing happened yet has empty days, and no months", async () => {
  const who = await producer(house);
  expect((await read(who, "30d")).periods).toHaveLength(30);
  expect((await read(who, "all")).periods).toEqual([]);
});

test("producers alone, with the scope for it, and a range there is", async () => {
  expect((await call(artistActivity)).code).toBe("unauthenticated");
  expect((await call(artistActivity, { as: await person(house) })).code).toBe("not_a_producer");
  const limited = await person(house, { scopes: ["artist:write"] });
  expect((await call(artistActivity, { as: limited })).code).toBe("scope_missing");
  const { code, errors } = await call(artistActivity, { as: await producer(house), query: { range: "2d" } });
  expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["range"]]);
});
