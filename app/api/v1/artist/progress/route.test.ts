import { afterAll, beforeAll, expect, test } from "vitest";
import { producerDays } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { dayOf } from "@/lib/calendar";
import { artistProgress } from "@/lib/progress/contract";
import { followProgress } from "@/lib/progress/follow-progress";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("the level, what it is made of, and all 36 achievements", async () => {
  const who = await producer(house);
  await track(house, who, { tags: ["dark"], description: "Slow and wide." });
  await house.db.insert(producerDays).values({ producerId: who.id, day: dayOf(new Date()), plays: 4 });
  await followProgress(systemContext("test", house.db), { producerId: who.id });
  const { sources, achievements, ...standing } = (await call(artistProgress, { as: who })).body.data;
  expect(sources.slice(0, 4)).toEqual([
    { source: "upload", times: 1, xp: 100 },
    { source: "metadata", times: 1, xp: 50 },
    { source: "collaboration", times: 0, xp: 0 },
    { source: "play", times: 4, xp: 4 },
  ]);
  expect(standing.xp).toBe(sources.reduce((sum, { xp }) => sum + xp, 0));
  expect(achievements).toHaveLength(36);
  const [early, portrait] = ["early_adopter", "profile_photogenic"].map((key) =>
    achievements.find((each) => each.key === key),
  );
  expect(early).toMatchObject({
    progress: 1,
    rarity: "Epic",
    xp: 1000,
    earned_at: expect.stringMatching(/^20\d\d-/),
  });
  expect(portrait).toMatchObject({
    progress: 0,
    earned_at: null,
    condition: "Add a picture to your profile",
  });
});

test("whoever was never followed starts at the bottom", async () => {
  const standing = (await call(artistProgress, { as: await producer(house) })).body.data;
  expect(standing).toMatchObject({ xp: 0, level: 1, title: "Novice", level_xp: 0, next_level_xp: 100 });
});

test("producers alone, with the scope for it", async () => {
  expect((await call(artistProgress)).code).toBe("unauthenticated");
  expect((await call(artistProgress, { as: await person(house) })).code).toBe("not_a_producer");
  const limited = await person(house, { scopes: ["artist:write"] });
  expect((await call(artistProgress, { as: limited })).code).toBe("scope_missing");
});
