import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notifications, producers, trackLikes, users } from "@/db/schema";
import { follow, listFollowers, listFollowing, unfollow } from "@/lib/follows/contract";
import { listFollows } from "@/lib/follows/list-follows";
import { readUser } from "@/lib/profiles/contract";
import { listShownLikes } from "@/lib/profiles/list-shown-likes";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { stopClock } from "@/sandbox/testing/stop-clock";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const read = (as: Person, user: string | number) => call(readUser, { as, params: { user } });
const startFollowing = (as: Person, user: string | number) => call(follow, { as, params: { user } });
const stopFollowing = (as: Person, user: string | number) => call(unfollow, { as, params: { user } });
const set = (who: Person, values: Partial<typeof users.$inferInsert>) =>
  house.db.update(users).set(values).where(eq(users.id, who.id));
const idsOf = ({ data }: { data: { id: number }[] }) => data.map(({ id }) => id);

test("a profile is found by number and by handle, whatever its case", async () => {
  const [who, asker] = [await person(house, { name: "Ada" }), await person(house)];
  await set(who, { handle: `ada_${who.id}`, bio: "Listens at night." });
  const byId = await read(asker, who.id);
  expect(byId.body.data).toMatchObject({
    id: who.id,
    name: "Ada",
    handle: `ada_${who.id}`,
    bio: "Listens at night.",
    is_private: false,
    producer: null,
    followers: 0,
    following: 0,
    followed: false,
  });
  expect(JSON.stringify(byId.body)).not.toContain(who.email);
  expect((await read(asker, `ADA_${who.id}`)).body).toEqual(byId.body);
  for (const nobody of [999_999_999, "nobody_here", "-1", "1.5", "a"])
    expect((await read(asker, nobody)).code).toBe("not_found");
});

test("of a private person there is the name, for everybody but themselves; a producer is never private", async () => {
  const [shy, asker] = [await person(house, { name: "Shy" }), await person(house)];
  await set(shy, {
    isPublic: false,
    handle: `shy_${shy.id}`,
    bio: "Secret.",
    avatarKey: "profiles/1/avatar-x.jpg",
  });
  expect((await read(asker, shy.id)).body.data).toMatchObject({
    name: "Shy",
    handle: null,
    avatar_url: null,
    is_private: true,
    bio: null,
    followers: null,
    since: null,
  });
  expect((await read(shy, shy.id)).body.data.bio).toBe("Secret.");
  const seller = await producer(house);
  await set(seller, { isPublic: false, bio: "Open." });
  expect((await read(asker, seller.id)).body.data).toMatchObject({ is_private: false, bio: "Open." });
  await house.db.update(producers).set({ status: "denied" }).where(eq(producers.userId, seller.id));
  expect((await read(asker, seller.id)).body.data, "one no more").toMatchObject({
    producer: null,
    bio: null,
  });
});

test("whom a private person follows, who follows them and what they like is for nobody but themselves", async () => {
  const [shy, asker] = [await person(house), await person(house)];
  const beat = await track(house, await producer(house));
  await startFollowing(asker, shy.id);
  await startFollowing(shy, asker.id);
  await house.db.insert(trackLikes).values({ userId: shy.id, trackId: beat.id });
  const shown = async (as: Person) => {
    const [ctx, of] = [await house.as(as), { userId: shy.id, limit: 5 }];
    const acts = [
      listFollows(ctx, { ...of, of: "followers" }),
      listFollows(ctx, { ...of, of: "following" }),
      listShownLikes(ctx, of),
    ];
    return (await Promise.allSettled(acts)).map((each) =>
      each.status === "fulfilled" ? "shown" : each.reason.reason,
    );
  };
  expect(await shown(asker)).toEqual(["shown", "shown", "shown"]);
  await set(shy, { isPublic: false });
  expect(await shown(asker)).toEqual(["not_found", "not_found", "not_found"]);
  expect(await shown(shy)).toEqual(["shown", "shown", "shown"]);
});

test("following is a switch: asked twice it is one follow, told once, and counted on the producer", async () => {
  const [fan, star] = [await person(house, { name: "Fan" }), await producer(house)];
  for (const _again of [1, 2])
    expect((await startFollowing(fan, star.id)).body.data).toEqual({ following: true, followers: 1 });
  const told = () => house.db.select().from(notifications).where(eq(notifications.userId, star.id));
  expect(await told()).toMatchObject([{ kind: "new_follower", actorId: fan.id, data: { name: "Fan" } }]);
  const counted = async () =>
    (await house.db.select().from(producers).where(eq(producers.userId, star.id)))[0]?.followerCount;
  expect(await counted()).toBe(1);
  for (const _again of [1, 2])
    expect((await stopFollowing(fan, star.id)).body.data).toEqual({ following: false, followers: 0 });
  expect(await counted()).toBe(0);
  await startFollowing(fan, star.id);
  expect(await told()).toHaveLength(1);
  expect((await read(fan, star.id)).body.data).toMatchObject({ followed: true, followers: 1 });
});

test("many who follow at once are all counted", async () => {
  const star = await producer(house);
  const fans = await Promise.all(Array.from({ length: 12 }, () => person(house)));
  await Promise.all(fans.map((fan) => startFollowing(fan, star.id)));
  await Promise.all(fans.slice(0, 5).map((fan) => stopFollowing(fan, star.id)));
  expect(await house.db.select().from(producers).where(eq(producers.userId, star.id))).toMatchObject([
    { followerCount: 7 },
  ]);
});

test("nobody follows themselves or, newly, somebody private; who does already goes on and may stop", async () => {
  const [fan, shy, late] = [await person(house), await person(house), await person(house)];
  expect((await startFollowing(fan, fan.id)).code).toBe("own_profile");
  await startFollowing(fan, shy.id);
  await set(shy, { isPublic: false });
  expect((await startFollowing(late, shy.id)).code).toBe("profile_private");
  expect((await startFollowing(fan, shy.id)).body.data.following).toBe(true);
  expect((await stopFollowing(fan, shy.id)).body.data.following).toBe(false);
  expect((await startFollowing(fan, 999_999_999)).code).toBe("not_found");
});

test("a hundred an hour: the next waits, and what is followed already costs nothing", async () => {
  stopClock();
  const fan = await person(house);
  const made = await house.db
    .insert(users)
    .values(
      Array.from({ length: 101 }, (_, number) => ({ email: `f${number}-${fan.id}@example.com`, name: "F" })),
    )
    .returning({ id: users.id });
  const [first, ...others] = made.map(({ id }) => id);
  for (const id of [first, ...others.slice(0, 99)]) await startFollowing(fan, id ?? 0);
  expect((await startFollowing(fan, first ?? 0)).status).toBe(200);
  const next = await startFollowing(fan, others[99] ?? 0);
  expect([next.code, Number(next.headers.get("retry-after")) > 0]).toEqual(["rate_limited", true]);
});

test("both lists begin with the latest, and go on by cursor", async () => {
  const star = await person(house);
  const fans = [await person(house), await person(house), await person(house)];
  for (const fan of fans) await startFollowing(fan, star.id);
  const ids = fans.map(({ id }) => id).toReversed();
  const first = (await call(listFollowers, { as: star, query: { per_page: 2 } })).body.data;
  const rest = (await call(listFollowers, { as: star, query: { cursor: first.next_cursor ?? "" } })).body
    .data;
  expect([idsOf(first), idsOf(rest), rest.next_cursor]).toEqual([ids.slice(0, 2), ids.slice(2), null]);
  const [fan] = fans as [Person];
  expect(idsOf((await call(listFollowing, { as: fan })).body.data)).toEqual([star.id]);
  expect((await call(listFollowing, { as: star })).body.data.data).toEqual([]);
});
