import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notifications, tracks } from "@/db/schema";
import { likeTrack, listLikedTracks, readTrackLike, unlikeTrack } from "@/lib/likes/contract";
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

const asked = (trackId: number, as: Person) => ({ as, params: { track: trackId } });
const like = (trackId: number, as: Person) => call(likeTrack, asked(trackId, as));
const unlike = (trackId: number, as: Person) => call(unlikeTrack, asked(trackId, as));
const liked = async (as: Person, query = {}) => (await call(listLikedTracks, { as, query })).body.data;
const toldOf = (trackId: number) =>
  house.db
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, seller.id), eq(notifications.kind, "track_liked")))
    .then((rows) => rows.filter(({ data }) => data.trackId === trackId));

test("likes are counted once a person, and taken back", async () => {
  const [one, two] = await Promise.all([person(house), person(house)]);
  const { id } = await track(house, seller);
  expect((await like(id, one)).body.data).toEqual({ liked: true, likes: 1 });
  expect((await like(id, one)).body.data).toEqual({ liked: true, likes: 1 });
  expect((await like(id, two)).body.data).toEqual({ liked: true, likes: 2 });
  expect((await unlike(id, one)).body.data).toEqual({ liked: false, likes: 1 });
  expect((await unlike(id, one)).body.data).toEqual({ liked: false, likes: 1 });
  expect((await call(readTrackLike, asked(id, two))).body.data).toEqual({ liked: true, likes: 1 });
});

test("the producer is told once, however often somebody changes their mind, and never of themselves", async () => {
  const who = await person(house, { name: "Lou Likes" });
  const { id, title } = await track(house, seller);
  await like(id, who);
  await unlike(id, who);
  await like(id, who);
  await like(id, seller);
  expect(await toldOf(id)).toMatchObject([{ actorId: who.id, data: { title, name: "Lou Likes" } }]);
});

test("ten clicks at once are one like", async () => {
  const who = await person(house);
  const { id } = await track(house, seller);
  await Promise.all(Array.from({ length: 10 }, () => like(id, who)));
  expect((await call(readTrackLike, asked(id, who))).body.data).toEqual({ liked: true, likes: 1 });
  expect(await toldOf(id)).toHaveLength(1);
});

test("what cannot be seen cannot be liked, but a like of what has left can be taken back", async () => {
  const who = await person(house);
  const [draft, leaving] = await Promise.all([
    track(house, seller, { status: "draft" }),
    track(house, seller),
  ]);
  for (const act of [like, unlike]) expect((await act(draft.id, who)).code).toBe("not_found");
  await like(leaving.id, who);
  await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, leaving.id));
  expect((await liked(who)).data).toMatchObject([{ id: leaving.id, available: false, title: null }]);
  expect((await unlike(leaving.id, who)).body.data).toEqual({ liked: false, likes: 0 });
  expect((await unlike(leaving.id, who)).code).toBe("not_found");
});

test("the list has the latest like first, a page at a time", async () => {
  const who = await person(house);
  const ids: number[] = [];
  for (const title of ["First", "Second", "Third"]) {
    const { id } = await track(house, seller, { title });
    await like(id, who);
    ids.unshift(id);
  }
  const first = await liked(who, { per_page: 2 });
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await liked(who, { per_page: 2, cursor: first.next_cursor ?? "" });
  expect(second.data.map(({ id }) => id)).toEqual(ids.slice(2));
  expect(second.next_cursor).toBeNull();
});
