import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays, producers, sellerDays, trackCredits, tracks, users, xpEvents } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { METRICS } from "./metrics";
import { aProducer, type Known, naiveRanking, type Ranked } from "./naive-ranking.fixture";
import { rebuildLeaderboards } from "./rebuild-leaderboards";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const now = new Date("2026-08-15T12:00:00Z");
const daysAgo = (days: number) =>
  after(now, -days * DAY)
    .toISOString()
    .slice(0, 10);
const rebuild = (at = now) => rebuildLeaderboards(systemContext("test", house.db, at));

/** The public rankings as they are stored, their pages' order without gaps. */
async function stored(period: string): Promise<Record<string, Ranked[]>> {
  const rows = await house.db.execute<Record<string, string>>(sql`
    select metric, place, producer_id id, rank, value, score from leaderboard_places
    where period = ${period} order by metric, place`);
  return Object.fromEntries(
    METRICS.map((metric) => {
      const own = rows.filter((row) => row.metric === metric);
      expect(own.map(({ place }) => Number(place))).toEqual(own.map((_, index) => index + 1));
      const ranked = own.map(({ id, rank, value, score }) => [
        Number(id),
        Number(rank),
        Number(value),
        Number(score),
      ]);
      return [metric, ranked.map(([id = 0, rank = 0, value = 0, score = 0]) => ({ id, rank, value, score }))];
    }),
  );
}

/** Leaves nobody with a public beat, and nothing done. */
async function startAnew() {
  for (const table of ["producer_days", "xp_events", "seller_days", "leaderboards", "leaderboard_places"])
    await house.db.execute(sql.raw(`delete from ${table}`));
  await house.db.update(tracks).set({ status: "unpublished" });
}

async function make(who: Person, known: Known): Promise<void> {
  const producerId = who.id;
  await track(house, who, known.complete ? { tags: ["dark"], description: "Slow and wide." } : {});
  for (const { ago, ...day } of known.days)
    await house.db.insert(producerDays).values({ producerId, day: daysAgo(ago), ...day });
  for (const { ago } of known.together)
    await house.db
      .insert(xpEvents)
      .values({ producerId, kind: "collaboration", subject: `${ago}`, xp: 25, day: daysAgo(ago) });
  for (const { ago, currency, net } of known.earned) {
    // What was taken off and what came of subscriptions differ, so that who sold for more has not always earned more.
    const off = { feeMinor: ago, refundedMinor: ago + 1, lostMinor: 2 };
    const poolMinor = ago % 4;
    const volumeMinor = net + off.feeMinor + off.refundedMinor + off.lostMinor - poolMinor;
    await house.db
      .insert(sellerDays)
      .values({ sellerId: producerId, currency, day: daysAgo(ago), volumeMinor, poolMinor, ...off });
  }
}

/** Floats that were added up in another order differ in their last digits. */
const near = (boards: Record<string, Ranked[]>) =>
  JSON.parse(JSON.stringify(boards), (_, value) => (typeof value === "number" ? value.toFixed(5) : value));

test("every ranking is what counting one by one gives", async () => {
  const people: Person[] = [];
  for (let made = 0; made < 6; made++) people.push(await producer(house));
  await fc.assert(
    fc.asyncProperty(fc.array(aProducer, { minLength: 1, maxLength: people.length }), async (given) => {
      await startAnew();
      for (const [at, known] of given.entries()) await make(people[at] as Person, known);
      await rebuild();
      const all = given.map((known, at) => ({ id: people[at]?.id ?? 0, known }));
      for (const [period, length] of [
        ["all", Number.POSITIVE_INFINITY],
        ["7d", 7],
        ["30d", 30],
      ] as const)
        expect(near(await stored(period)), period).toEqual(near(naiveRanking(all, length)));
    }),
    { numRuns: 15 },
  );
});

test("admins, the not approved, and who has no public beat are compared with nobody", async () => {
  await startAnew();
  const [seen, helper, admin, denied, hidden] = [
    await producer(house),
    await producer(house),
    await producer(house),
    await producer(house),
    await producer(house),
  ];
  const beat = await track(house, seen);
  // Credited on somebody's public beat is public, too.
  await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: helper.id });
  for (const who of [admin, denied]) await track(house, who);
  await track(house, hidden, { status: "unpublished" });
  await house.db.update(users).set({ isAdmin: true }).where(eq(users.id, admin.id));
  await house.db.update(producers).set({ status: "denied" }).where(eq(producers.userId, denied.id));
  for (const who of [seen, helper, admin, denied, hidden])
    await house.db.insert(producerDays).values({ producerId: who.id, day: daysAgo(1), plays: 5 });
  await rebuild();
  expect((await stored("all")).plays?.map(({ id }) => id)).toEqual([seen.id, helper.id]);
  expect(await populationOf("all")).toBe(2);
});

test("a half-year is ranked once it is over, and then stands", async () => {
  await startAnew();
  const who = await producer(house);
  await track(house, who);
  await house.db.insert(producerDays).values({ producerId: who.id, day: "2025-12-31", plays: 4 });
  await rebuild(new Date("2026-08-15T12:00:00Z"));
  const value = async (period: string) => (await stored(period)).plays?.map((row) => row.value);
  expect([await value("2025-H2"), await value("2026-H1"), await value("2026-H2")]).toEqual([[4], [], []]);
  await house.db.update(producerDays).set({ plays: 9 });
  await rebuild(new Date("2026-08-16T12:00:00Z"));
  expect([await value("2025-H2"), await value("all")]).toEqual([[4], [9]]);
});

test("a half-year that was ranked while it ran is ranked once more when it is over", async () => {
  await startAnew();
  const who = await producer(house);
  await track(house, who);
  await house.db.insert(producerDays).values({ producerId: who.id, day: "2026-06-30", plays: 4 });
  await rebuild(new Date("2026-06-30T23:00:00Z"));
  await house.db.update(producerDays).set({ plays: 6 });
  await rebuild(new Date("2026-07-01T00:07:00Z"));
  expect((await stored("2026-H1")).plays?.map(({ value }) => value)).toEqual([6]);
});

test("rebuilt twice at once, each producer has one place a ranking", async () => {
  await track(house, await producer(house), { tags: ["dark"], description: "Slow and wide." });
  await Promise.all([rebuild(), rebuild(), rebuild()]);
  const twice = await house.db.execute(sql`
    select from leaderboard_places group by period, metric, producer_id having count(*) > 1`);
  expect(twice.length).toBe(0);
  expect(await populationOf("all")).toBeGreaterThan(0);
});

async function populationOf(period: string) {
  const [row] = await house.db.execute<{ population: number }>(
    sql`select population from leaderboards where period = ${period} and metric = 'overall'`,
  );
  return row?.population;
}
