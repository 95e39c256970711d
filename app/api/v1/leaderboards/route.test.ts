import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { dayAfter, dayOf } from "@/lib/calendar";
import { leaderboard } from "@/lib/leaderboards/contract";
import { readLeaderboard } from "@/lib/leaderboards/read-leaderboard";
import { rebuildLeaderboards } from "@/lib/leaderboards/rebuild-leaderboards";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

type Query = Record<string, string | number>;
const ask = async (query: Query = {}) => (await call(leaderboard, { query })).body.data;

test("before the first count there is nothing, and nobody says otherwise", async () => {
  expect(await ask()).toEqual({
    data: [],
    current_page: 1,
    per_page: 15,
    from: null,
    to: null,
    last_page: 1,
    total: 0,
    next_cursor: null,
    metric: "overall",
    period: "all",
    producers: null,
    updated_at: null,
  });
});

test("the most played first, equals share a rank, and pages go on where the last one ended", async () => {
  const people: Person[] = [];
  for (const plays of [9, 7, 7, 7, 0]) {
    const who = await producer(house, { name: `Played ${plays}` });
    people.push(who);
    await track(house, who);
    await house.db
      .insert(producerDays)
      .values({ producerId: who.id, day: dayAfter(dayOf(new Date()), -8), plays });
  }
  await rebuildLeaderboards(systemContext("test", house.db));
  const first = await ask({ metric: "plays", period: "30d", per_page: 2 });
  expect(first).toMatchObject({ total: 4, last_page: 2, producers: 5, metric: "plays", period: "30d" });
  expect(first.data.map(({ rank, producer: { name }, value, score }) => [rank, name, value, score])).toEqual([
    [1, "Played 9", 9, 100],
    [2, "Played 7", 7, 25],
  ]);
  const second = await ask({ metric: "plays", period: "30d", per_page: 2, cursor: first.next_cursor ?? "" });
  expect(second.data.map(({ rank }) => rank)).toEqual([2, 2]);
  expect(second.next_cursor).toBeNull();
  expect((await ask({ metric: "plays", period: "30d", per_page: 2, page: 2 })).data).toEqual(second.data);
  expect((await ask({ metric: "plays", period: "7d" })).data).toEqual([]);

  const own = async (who: Person) =>
    (await readLeaderboard(await house.as(who), { metric: "plays", period: "30d", page: 1, perPage: 1 })).own
      ?.rank;
  const [best, , , , unplayed] = people as [Person, Person, Person, Person, Person];
  expect([await own(best), await own(unplayed), await own(await person(house))]).toEqual([
    1,
    undefined,
    undefined,
  ]);
});

test("metrics and periods there are, and cursors that were handed out", async () => {
  const bad = async (query: Query) => {
    const { code, errors } = await call(leaderboard, { query });
    return [code, ...Object.keys(errors ?? {})];
  };
  expect(await bad({ metric: "genre:Trap" })).toEqual(["validation_failed", "metric"]);
  expect(await bad({ period: "2026-H3" })).toEqual(["validation_failed", "period"]);
  expect(await bad({ cursor: "nonsense" })).toEqual(["validation_failed", "cursor"]);
});
