import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays, producers, trackCredits, tracks } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { rebuildLeaderboards } from "@/lib/leaderboards/rebuild-leaderboards";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { followProgress } from "./follow-progress";
import { sweepAchievements } from "./sweep-achievements";

let house: House;
let first: Person;
beforeAll(async () => {
  house = await openHouse();
  // Those who came first, so that nobody below is an early adopter by chance.
  first = await producer(house);
  for (let place = 1; place < 100; place++) await producer(house, { ready: false });
  // Not approved, they are no work for the sweeps.
  await house.db.update(producers).set({ createdAt: new Date("2020-01-01"), status: "pending" });
  await house.db.update(producers).set({ status: "approved" }).where(eq(producers.userId, first.id));
});
afterAll(() => house.close());

const NOW = new Date("2026-08-15T12:00:00Z");
const at = (now = NOW) => systemContext("test", house.db, now);
const follow = (who: Person, now = NOW) => followProgress(at(now), { producerId: who.id });

async function earned(who: Person): Promise<string[]> {
  const rows = await house.db.execute<{ achievement: string }>(sql`
    select achievement from earned_achievements where producer_id = ${who.id} order by achievement`);
  return rows.map(({ achievement }) => achievement);
}

/** A producer whose profile was made just now. */
async function late(): Promise<Person> {
  const who = await producer(house);
  await house.db.update(producers).set({ createdAt: NOW }).where(eq(producers.userId, who.id));
  return who;
}

test("the first hundred are early adopters", async () => {
  const next = await late();
  for (const who of [first, next]) await follow(who);
  expect(await earned(first)).toContain("early_adopter");
  expect(await earned(next)).not.toContain("early_adopter");
});

test("a profile is filled bit by bit, and what was earned stays earned and told once", async () => {
  const who = await late();
  const set = async (given: Partial<typeof producers.$inferInsert>) => {
    await house.db.update(producers).set(given).where(eq(producers.userId, who.id));
    await follow(who);
    return earned(who);
  };
  expect(await set({ bio: "  " })).toEqual([]);
  expect(await set({ bio: "Dark trap." })).toEqual(["profile_oracle"]);
  expect(await set({ pictures: ["a"] })).toEqual(["profile_oracle", "profile_photogenic"]);
  const link = { kind: "website", url: "https://example.com" } as const;
  expect(await set({ links: [link, link, link] })).toContain("profile_linked");
  expect(await set({ pictures: ["a", "b", "c", "d", "e"] })).toContain("profile_model");
  expect(await set({ pictures: [], links: [], bio: "" })).toHaveLength(4);
  const [given] = await house.db.execute<{ xp: number; told: number }>(sql`
    select (select xp from producer_progress where producer_id = ${who.id}) xp,
      (select count(*)::int from notifications where user_id = ${who.id} and kind = 'achievement_earned') told`);
  expect(given).toEqual({ xp: 200 + 300 + 400 + 500, told: 4 });
});

test("metadata, collaboration and the days of beats count from the beats themselves", async () => {
  const [who, friend] = [await late(), await late()];
  const complete = {
    tags: ["dark"],
    description: "Slow and wide.",
    publishedAt: new Date("2026-02-14T23:59:00Z"),
  };
  const beats = [];
  for (let made = 0; made < 5; made++) beats.push(await track(house, who, complete));
  await house.db
    .update(tracks)
    .set({ tags: [] })
    .where(eq(tracks.id, beats[0]?.id ?? 0));
  await house.db.insert(trackCredits).values({ trackId: beats[1]?.id ?? 0, producerId: friend.id });
  for (const each of [who, friend]) await follow(each);
  expect(await earned(who)).toEqual(["collaboration_1", "lover_boy", "metadata_maven", "metadata_whiz"]);
  expect(await earned(friend)).toEqual(["collaboration_1", "lover_boy"]);
});

test("time and rankings bring achievements to who did nothing: the sweep finds them, and then nobody", async () => {
  const people = [];
  for (let place = 0; place < 20; place++) {
    const who = await late();
    people.push(who);
    await track(house, who, { genre: "Drill", playCount: 100 - place, publishedAt: NOW });
    await house.db.insert(producerDays).values({ producerId: who.id, day: "2026-08-10", plays: 500 - place });
  }
  const [best, second] = people as [Person, Person];
  const veteran = await producer(house);
  await house.db
    .update(producers)
    .set({ createdAt: new Date("2020-02-29") })
    .where(eq(producers.userId, veteran.id));
  await rebuildLeaderboards(at());
  await house.work();
  expect(await earned(best)).toEqual(
    expect.arrayContaining([
      "genre_specialist",
      "genre_master",
      "genre_virtuoso",
      "viral_hit",
      "chart_topper",
    ]),
  );
  expect(await earned(second)).toEqual(expect.arrayContaining(["genre_master", "chart_topper"]));
  expect(await earned(second)).not.toContain("genre_virtuoso");

  // So long a producer, and never followed before.
  expect(await earned(veteran)).toEqual(expect.arrayContaining(["months_3", "years_3"]));
  await sweepAchievements(at());
  expect(await waiting()).toEqual([]);
});

const waiting = async () => [
  ...(await house.db.execute(
    sql`select task_identifier from graphile_worker.jobs where task_identifier = 'follow-progress'`,
  )),
];
