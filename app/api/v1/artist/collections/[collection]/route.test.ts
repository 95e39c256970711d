import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collectionLikes, follows, notifications, producers, trackCredits, tracks } from "@/db/schema";
import {
  deleteCollection,
  editCollection,
  listCollections,
  orderCollectionTracks,
  publishCollection,
  readCollection,
  readOwnCollection,
  setCollectionCover,
  unpublishCollection,
} from "@/lib/collections/contract";
import { collectionCover } from "@/lib/collections/cover";
import { files } from "@/lib/storage/files";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { collection, picture } from "@/sandbox/testing/collections";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let maker: Producer;
let listener: Person;
let made: number;
beforeAll(async () => {
  house = await openHouse();
  listener = await person(house);
});
beforeEach(async () => {
  maker = await producer(house);
  made = (await collection(house, maker)).id;
});
afterAll(() => house.close());

const about = (as: Person = maker) => ({ as, params: { collection: made } });
const own = async () => (await call(readOwnCollection, about())).body.data;
const seen = async (as: Person = listener) => call(readCollection, about(as));
const put = (track_ids: number[]) => call(orderCollectionTracks, { ...about(), body: { track_ids } });
const cover = (body: Uint8Array, headers: Record<string, string> = {}) =>
  call(setCollectionCover, { ...about(), body, headers: { "content-type": "image/png", ...headers } });
const publish = () => call(publishCollection, about());
async function published(trackIds: number[]) {
  await put(trackIds);
  await cover(await picture());
  expect((await publish()).body.data.status).toBe("published");
}
const beat = async (given: Partial<typeof tracks.$inferInsert> = {}) => (await track(house, maker, given)).id;

test("edited in part; its address follows the title and stays its own", async () => {
  const edit = (body: unknown) => call(editCollection, { ...about(), body });
  expect((await edit({ title: "Second Floor" })).body.data).toMatchObject({
    title: "Second Floor",
    slug: "second-floor",
  });
  expect((await edit({ release_date: "2026-05-11" })).body.data).toMatchObject({
    slug: "second-floor",
    release_date: "2026-05-11",
  });
  expect((await edit({ release_date: null, description: "Late." })).body.data).toMatchObject({
    title: "Second Floor",
    description: "Late.",
    release_date: null,
  });
  await collection(house, maker, { title: "Taken" });
  expect((await edit({ title: "Taken" })).body.data.slug).toBe("taken-2");
  expect((await edit({ title: "" })).errors).toHaveProperty("title");
});

test("tracks stand in the order that was given, the last order whole", async () => {
  const [one, two, three] = [await beat({ title: "One" }), await beat({ title: "Two" }), await beat()];
  expect((await put([three, one, two])).body.data.tracks.map(({ id }) => id)).toEqual([three, one, two]);
  expect((await put([two, three])).body.data.tracks.map(({ id }) => id)).toEqual([two, three]);
  const orders = [
    [one, two],
    [two, one],
    [three, two, one],
  ];
  await Promise.all(orders.map(put));
  const ended = (await own()).tracks.map(({ id }) => id);
  expect(orders).toContainEqual(ended);
});

test("own tracks and published ones with oneself on it, each once", async () => {
  const partner = await producer(house);
  const [mine, theirs] = [await beat({ status: "draft" }), await track(house, partner)];
  const [hidden, foreign] = [await track(house, partner, { status: "draft" }), await track(house, partner)];
  for (const { id } of [theirs, hidden])
    await house.db.insert(trackCredits).values({ trackId: id, producerId: maker.id });
  const refused = await put([mine, theirs.id, hidden.id, foreign.id, 999_999_999]);
  expect(Object.keys(refused.errors ?? {})).toEqual(["track_ids.2", "track_ids.3", "track_ids.4"]);
  expect((await put([mine, mine])).errors).toEqual({ track_ids: ["Put each beat in once."] });
  expect((await put([mine, theirs.id])).body.data.tracks).toMatchObject([
    { id: mine, state: "draft" },
    { id: theirs.id, state: "in_catalog", artist_name: partner.name },
  ]);
});

test("a cover is checked by its content, made square, and replaces the one before", async () => {
  const wide = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#204060" } })
    .webp()
    .toBuffer();
  const first = (await cover(wide)).body.data.cover_url;
  const shown = await collectionCover(await house.as(maker), { collectionId: made, size: "full" });
  expect(shown).toMatchObject({ contentType: "image/jpeg", cacheControl: "private, max-age=3600" });
  expect(await sharp(await files().readAll(shown.key)).metadata()).toMatchObject({ width: 600, height: 600 });
  await expect(
    collectionCover(await house.as(listener), { collectionId: made, size: "small" }),
  ).rejects.toMatchObject({ reason: "not_found" });

  expect((await cover(await picture())).body.data.cover_url).not.toBe(first);
  expect(await files().size(shown.key)).toBe(null);
  expect((await cover(await picture(499))).errors).toEqual({
    cover: ["Choose a picture of at least 500 × 500 pixels."],
  });
  expect((await cover(Buffer.from("<svg/>"))).code).toBe("validation_failed");
  expect((await cover(new Uint8Array())).code).toBe("validation_failed");
  expect((await cover(new Uint8Array(11 * 1024 * 1024))).code).toBe("payload_too_large");
});

test("published with a cover and something to hear; followers are told once", async () => {
  const follower = await person(house);
  await house.db.insert(follows).values({ followerId: follower.id, followedId: maker.id });
  const refused = await publish();
  expect([refused.status, refused.code, Object.keys(refused.errors ?? {})]).toEqual([
    422,
    "collection_incomplete",
    ["cover", "track_ids"],
  ]);
  await put([await beat({ status: "draft" })]);
  await cover(await picture());
  expect(Object.keys((await publish()).errors ?? {})).toEqual(["track_ids"]);
  expect((await seen()).code).toBe("not_found");

  const id = await beat();
  await published([id]);
  const { published_at } = await own();
  expect((await seen()).body.data).toMatchObject({ id: made, tracks: [{ id }], published_at });
  await house.work();
  expect((await call(unpublishCollection, about())).body.data.status).toBe("draft");
  await call(unpublishCollection, about());
  expect((await seen()).code).toBe("not_found");
  await publish();
  await publish();
  expect((await own()).published_at).toBe(published_at);
  const late = await person(house);
  await house.db.insert(follows).values({ followerId: late.id, followedId: maker.id });
  await call(unpublishCollection, about());
  await publish();
  await house.work();
  expect(await house.db.$count(notifications, eq(notifications.userId, late.id)), "it is no news").toBe(0);
  await house.work();
  const told = await house.db.select().from(notifications).where(eq(notifications.userId, follower.id));
  expect(told.map(({ kind, data }) => [kind, data.collectionId])).toEqual([["collection_published", made]]);
});

test("what was sold or taken back is hidden from others and marked for its producer", async () => {
  const [kept, sold, hidden] = [
    await beat(),
    await withFiles(house, await track(house, maker)),
    await track(house, maker),
  ];
  const gone = await track(house, maker);
  await published([sold.id, hidden.id, kept, gone.id]);
  await buy(house, listener, sold.id);
  const change = (id: number, status: "unpublished" | "deleted") =>
    house.db.update(tracks).set({ status }).where(eq(tracks.id, id));
  await change(hidden.id, "unpublished");
  await change(gone.id, "deleted");
  expect((await seen()).body.data).toMatchObject({ track_count: 1, tracks: [{ id: kept }] });
  expect((await own()).tracks.map(({ id, state }) => [id, state])).toEqual([
    [sold.id, "sold"],
    [hidden.id, "unpublished"],
    [kept, "in_catalog"],
  ]);
  // It is saved with what it holds, hidden ones too.
  expect((await put([kept, sold.id, hidden.id])).status).toBe(200);

  const listed = async () =>
    (await call(listCollections, { as: listener, query: { artist: maker.id } })).body.data.data;
  expect(await listed()).toMatchObject([{ id: made, track_count: 1 }]);
  await change(kept, "unpublished");
  expect(await listed()).toEqual([]);
  expect((await seen()).body.data.tracks).toEqual([]);
});

test("of a producer who is none any more nobody sees the collections", async () => {
  await published([await beat()]);
  const listed = async () =>
    (await call(listCollections, { as: listener, query: { artist: maker.id } })).body.data.data;
  expect(await listed()).toHaveLength(1);
  await house.db.update(producers).set({ status: "denied" }).where(eq(producers.userId, maker.id));
  expect([(await seen()).code, await listed()]).toEqual(["not_found", []]);
  const covered = collectionCover(await house.as(listener), { collectionId: made, size: "full" });
  await expect(covered).rejects.toMatchObject({ reason: "not_found" });
});

test("who is no longer credited has the track in their collection no more", async () => {
  const partner = await producer(house);
  const { id: theirs } = await track(house, partner);
  await house.db.insert(trackCredits).values({ trackId: theirs, producerId: maker.id });
  await published([await beat(), theirs]);
  expect((await seen()).body.data.tracks).toHaveLength(2);
  await house.db.delete(trackCredits).where(eq(trackCredits.producerId, maker.id));
  expect((await seen()).body.data.tracks).toEqual([]);
  expect((await own()).tracks).toEqual([]);
});

test("deleted with its likes and its picture; its tracks stay", async () => {
  const id = await beat();
  await published([id]);
  await house.db.insert(collectionLikes).values({ userId: listener.id, collectionId: made });
  const { key } = await collectionCover(await house.as(), { collectionId: made, size: "full" });
  expect((await call(deleteCollection, about())).body.data).toEqual({ id: made, deleted: true });
  expect((await seen()).code).toBe("not_found");
  expect(await files().size(key)).toBe(null);
  expect(await house.db.select().from(tracks).where(eq(tracks.id, id))).toMatchObject([
    { status: "published" },
  ]);
  expect((await call(deleteCollection, about())).code).toBe("not_found");
});

test("another producer's cannot be told from none", async () => {
  const other = about(await producer(house));
  for (const contract of [readOwnCollection, publishCollection, unpublishCollection, deleteCollection])
    expect((await call(contract, other)).code).toBe("not_found");
  expect((await call(editCollection, { ...other, body: { title: "Mine" } })).code).toBe("not_found");
  expect((await call(orderCollectionTracks, { ...other, body: { track_ids: [] } })).code).toBe("not_found");
  expect((await call(setCollectionCover, { ...other, body: await picture() })).code).toBe("not_found");
  expect((await seen(other.as)).code).toBe("not_found");
  expect((await seen(maker)).status).toBe(200);
});
