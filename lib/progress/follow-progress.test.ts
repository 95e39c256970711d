import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays, producers, trackCredits, tracks } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { followProgress } from "./follow-progress";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const follow = (who: Person, now = new Date()) =>
  followProgress(systemContext("test", house.db, now), { producerId: who.id });

/** What was given for tracks and plays; achievements are another test's. */
async function trackXp(who: Person) {
  await follow(who);
  const rows = await house.db.execute<{ kind: string; xp: number }>(sql`
    select kind::text, sum(xp)::int xp from xp_events where producer_id = ${who.id} and kind <> 'achievement' group by kind
    union all select 'play', sum(plays)::int from producer_days where producer_id = ${who.id} having sum(plays) > 0`);
  return Object.fromEntries(rows.map(({ kind, xp }) => [kind, xp]));
}

const complete = { tags: ["dark"], description: "Slow and wide." };

test("a beat counts from its first publication on, and still when it was taken down", async () => {
  const who = await producer(house);
  const beat = await track(house, who, { status: "draft", publishedAt: null });
  expect(await trackXp(who)).toEqual({});
  await house.db
    .update(tracks)
    .set({ status: "published", publishedAt: new Date() })
    .where(eq(tracks.id, beat.id));
  expect(await trackXp(who)).toEqual({ upload: 100 });
  await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, beat.id));
  expect(await trackXp(who)).toEqual({ upload: 100 });
});

test("who is no producer any more, or not yet, is given nothing", async () => {
  const who = await producer(house);
  await track(house, who, complete);
  await house.db.update(producers).set({ status: "denied" }).where(eq(producers.userId, who.id));
  expect(await trackXp(who)).toEqual({});
});

test("complete metadata counts once a beat, whatever becomes of it", async () => {
  const who = await producer(house);
  const beat = await track(house, who, { description: "Slow and wide." });
  expect(await trackXp(who)).toEqual({ upload: 100 });
  await house.db.update(tracks).set(complete).where(eq(tracks.id, beat.id));
  expect(await trackXp(who)).toEqual({ upload: 100, metadata: 50 });
  await house.db.update(tracks).set({ tags: [] }).where(eq(tracks.id, beat.id));
  expect(await trackXp(who)).toEqual({ upload: 100, metadata: 50 });
});

test("everyone credited has the upload and the collaboration, and whose beat it is its metadata", async () => {
  const [who, friend] = [await producer(house), await producer(house)];
  const beat = await track(house, who, complete);
  expect(await trackXp(who)).toEqual({ upload: 100, metadata: 50 });
  await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: friend.id });
  expect(await trackXp(who)).toEqual({ upload: 100, metadata: 50, collaboration: 25 });
  expect(await trackXp(friend)).toEqual({ upload: 100, collaboration: 25 });
});

test("each play is worth one, on its day", async () => {
  const who = await producer(house);
  await track(house, who, { publishedAt: new Date("2026-03-02T23:59:00Z") });
  await house.db.insert(producerDays).values([
    { producerId: who.id, day: "2026-03-02", plays: 7 },
    { producerId: who.id, day: "2026-03-05", plays: 3 },
  ]);
  expect(await trackXp(who)).toEqual({ upload: 100, play: 10 });
  await house.db.update(producerDays).set({ plays: 5 }).where(eq(producerDays.day, "2026-03-05"));
  await follow(who);
  const days = await house.db
    .select()
    .from(producerDays)
    .where(eq(producerDays.producerId, who.id))
    .orderBy(producerDays.day);
  expect(days.slice(0, 2).map(({ day, xp, uploads }) => ({ day, xp, uploads }))).toEqual([
    { day: "2026-03-02", xp: 107, uploads: 1 },
    { day: "2026-03-05", xp: 5, uploads: 0 },
  ]);
});

test("followed again and again, and ten times at once, it ends the same; each level is told once", async () => {
  const [who, friend] = [await producer(house), await producer(house)];
  for (let made = 0; made < 3; made++) await track(house, who, complete);
  await follow(who);
  const beat = await track(house, who, complete);
  await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: friend.id });
  await Promise.all(Array.from({ length: 10 }, () => follow(who)));
  const after = await state(who);
  await follow(who);
  expect(await state(who)).toEqual(after);
  expect(after.progress?.xp).toBe(after.days);
  expect(after.told).toEqual([...new Set(after.told)]);
  expect(after.told.length).toBeGreaterThan(0);
});

async function state(who: Person) {
  const [progress] = await house.db.execute<{ xp: number; level: number }>(
    sql`select xp, level from producer_progress where producer_id = ${who.id}`,
  );
  const [days] = await house.db.execute<{ xp: number }>(
    sql`select sum(xp)::int xp from producer_days where producer_id = ${who.id}`,
  );
  const told = await house.db.execute<{ cause: string }>(
    sql`select cause from notifications where user_id = ${who.id} order by cause`,
  );
  return { progress, days: days?.xp, told: told.map(({ cause }) => cause) };
}
