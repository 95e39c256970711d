import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { follows, notifications, users } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { follow } from "@/lib/follows/follow";
import { notifyFollowers } from "@/lib/follows/notify-followers";
import { orderNews } from "@/lib/follows/order-news";
import { listNotifications, markAllRead, markRead } from "@/lib/notifications/contract";
import { countUnread } from "@/lib/notifications/list-notifications";
import { notify } from "@/lib/notifications/notify";
import { pruneNotifications } from "@/lib/notifications/prune-notifications";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const list = async (as: Person, query: Record<string, string | number> = {}) =>
  (await call(listNotifications, { as, query })).body.data;
const tell = async (to: Person, cause: string, by?: Person) =>
  notify(await house.as(by), house.db, {
    userId: to.id,
    kind: "track_liked",
    data: { trackId: 42, title: "Summer Vibes", name: by?.name ?? "Somebody" },
    cause,
  });
const unread = async (who: Person) => countUnread(await house.as(who));

test("what happened is told once, in words, with who did it and where it leads; never to oneself", async () => {
  const [who, fan] = [await person(house), await person(house, { name: "Fan" })];
  await tell(who, "like:1", fan);
  await tell(who, "like:1", fan);
  await tell(who, "like:2", who);
  expect((await list(who)).data).toMatchObject([
    {
      kind: "track_liked",
      text: "Fan likes “Summer Vibes”.",
      path: "/tracks/42",
      actor: { id: fan.id, name: "Fan" },
      is_read: false,
    },
  ]);
});

test("read ones and unread ones, by cursor; marking is a switch, one or all", async () => {
  const who = await person(house);
  for (const cause of ["a", "b", "c"]) await tell(who, cause);
  const first = await list(who, { per_page: 2 });
  const rest = await list(who, { per_page: 2, cursor: first.next_cursor ?? "" });
  expect([first.data.length, rest.data.length, rest.next_cursor]).toEqual([2, 1, null]);
  const params = { notification: first.data[0]?.id ?? 0 };
  for (const _again of [1, 2])
    expect((await call(markRead, { as: who, params })).body.data).toEqual({ read: 1 });
  expect((await list(who, { read: "true" })).data.map(({ id }) => id)).toEqual([params.notification]);
  expect((await list(who, { read: "false" })).data).toHaveLength(2);
  expect(await unread(who)).toBe(2);
  expect((await call(markAllRead, { as: who })).body.data).toEqual({ read: 2 });
  expect((await call(markAllRead, { as: who })).body.data).toEqual({ read: 0 });
  expect(await unread(who)).toBe(0);
});

test("somebody else's is not there", async () => {
  const [who, other] = [await person(house), await person(house)];
  await tell(who, "mine");
  const params = { notification: (await list(who)).data[0]?.id ?? 0 };
  expect((await call(markRead, { as: other, params })).code).toBe("not_found");
  expect(await unread(who)).toBe(1);
  expect((await list(other)).data).toEqual([]);
});

test("the count ends at a hundred", async () => {
  const who = await person(house);
  await house.db.insert(notifications).values(
    Array.from({ length: 130 }, (_, number) => ({
      userId: who.id,
      kind: "level_reached",
      data: { level: 2, title: "Novice" },
      cause: `level:${number}`,
    })),
  );
  expect(await unread(who)).toBe(100);
});

test("followers are told what came out, once, and nothing of what was taken back before", async () => {
  const seller = await producer(house);
  const fans = [await person(house), await person(house)];
  for (const fan of fans) await follow(await house.as(fan), { user: String(seller.id) });
  const out = await track(house, seller, { title: "Out Now" });
  const back = await track(house, seller, { title: "Taken Back", status: "unpublished" });
  for (const { id } of [out, back, out]) await orderNews(house.db, { trackId: id });
  await house.work();
  await notifyFollowers(systemContext("test", house.db), {
    of: "track",
    id: out.id,
    afterTime: 0,
    afterId: 0,
  });
  for (const fan of fans)
    expect((await list(fan)).data).toMatchObject([
      { kind: "track_published", text: "Nova Keys published “Out Now”.", actor: { id: seller.id } },
    ]);
  expect((await list(seller)).data.map(({ kind }) => kind)).not.toContain("track_published");
});

test("however many followers there are, each is told", async () => {
  const seller = await producer(house);
  const many = Array.from({ length: 1001 }, (_, number) => ({
    email: `f${number}-of-${seller.id}@example.com`,
    name: "F",
  }));
  const fans = await house.db.insert(users).values(many).returning({ id: users.id });
  await house.db.insert(follows).values(fans.map(({ id }) => ({ followerId: id, followedId: seller.id })));
  const { id } = await track(house, seller);
  await orderNews(house.db, { trackId: id });
  await house.work();
  expect(await house.db.$count(notifications, eq(notifications.cause, `track:${id}`))).toBe(1001);
});

test("what was read 90 days ago is forgotten; what was not read stays", async () => {
  const who = await person(house);
  for (const cause of ["old and read", "old and unread", "read lately"]) await tell(who, cause);
  const now = new Date();
  const at = (cause: string, readAt: Date | null) =>
    house.db.update(notifications).set({ readAt }).where(eq(notifications.cause, cause));
  await at("old and read", after(now, -91 * DAY));
  await at("read lately", after(now, -89 * DAY));
  expect(await pruneNotifications(systemContext("test", house.db, now))).toBe(1);
  const left = await house.db.select().from(notifications).where(eq(notifications.userId, who.id));
  expect(left.map(({ cause }) => cause).toSorted()).toEqual(["old and unread", "read lately"]);
});
