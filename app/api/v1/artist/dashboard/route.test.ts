import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays, producers } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { dayAfter, dayOf } from "@/lib/calendar";
import { artistDashboard } from "@/lib/dashboard/contract";
import { rebuildLeaderboards } from "@/lib/leaderboards/rebuild-leaderboards";
import { followProgress } from "@/lib/progress/follow-progress";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const read = async (who: Person) => (await call(artistDashboard, { as: who })).body.data;
const system = () => systemContext("test", house.db);
const daysAgo = (days: number) => dayAfter(dayOf(new Date()), -days);

test("a newcomer has no figures yet, and three steps before them", async () => {
  const who = await producer(house, { name: "Nova Keys", ready: false });
  expect(await read(who)).toEqual({
    name: "Nova Keys",
    standing: { xp: 0, level: 1, title: "Novice", level_xp: 0, next_level_xp: 100 },
    tracks: 0,
    uploads_30_days: 0,
    plays: 0,
    plays_30_days: 0,
    play_growth: null,
    contribution: null,
    top_track: null,
    leaderboard: null,
    next_steps: { payouts: false, upload: false, profile: false },
  });
});

test("what was done is counted, and compared with the 30 days before", async () => {
  const who = await producer(house);
  await house.db
    .update(producers)
    .set({ bio: "Dark trap.", pictures: ["a.jpg"], links: [{ kind: "website", url: "https://example.com" }] })
    .where(eq(producers.userId, who.id));
  const beat = await track(house, who, { licensingType: "both", playCount: 220 });
  await track(house, who, { status: "draft", publishedAt: null });
  await house.db.insert(producerDays).values([
    { producerId: who.id, day: daysAgo(29), plays: 120 },
    { producerId: who.id, day: daysAgo(30), plays: 100 },
  ]);
  await followProgress(system(), { producerId: who.id });
  await rebuildLeaderboards(system());
  const { standing, ...figures } = await read(who);
  expect(standing.xp).toBeGreaterThanOrEqual(100 + 220);
  expect(figures).toMatchObject({
    tracks: 1,
    uploads_30_days: 1,
    plays: 220,
    plays_30_days: 120,
    play_growth: { percent: 20, label: "exceptional" },
    contribution: 100,
    top_track: { id: beat.id, title: "Summer Vibes", plays: 220 },
    next_steps: { payouts: true, upload: true, profile: true },
  });
});

test("a contribution is divided among those credited, and who cannot be paid takes nothing from the others", async () => {
  const [one, other, unpaid] = [
    await producer(house),
    await producer(house),
    await producer(house, { ready: false }),
  ];
  for (const who of [one, other, unpaid]) await track(house, who, { licensingType: "both" });
  await rebuildLeaderboards(system());
  const [ofOne, ofOther, ofUnpaid] = [await read(one), await read(other), await read(unpaid)];
  expect(ofOne.contribution).toBeCloseTo(ofOther.contribution ?? 0, 4);
  // Were they paid, there would be one more to share with.
  expect(1 / (ofUnpaid.contribution ?? 0)).toBeCloseTo(1 / (ofOne.contribution ?? 0) + 1 / 100, 4);
});

test("producers alone, with the scope for it", async () => {
  expect((await call(artistDashboard)).code).toBe("unauthenticated");
  expect((await call(artistDashboard, { as: await person(house) })).code).toBe("not_a_producer");
  const limited = await person(house, { scopes: ["artist:write"] });
  expect((await call(artistDashboard, { as: limited })).code).toBe("scope_missing");
});
