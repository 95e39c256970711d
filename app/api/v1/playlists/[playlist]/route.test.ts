import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { playlistTracks, tracks, users } from "@/db/schema";
import {
  addPlaylistTrack,
  createPlaylist,
  deletePlaylist,
  editPlaylist,
  listOwnPlaylists,
  listPublicPlaylists,
  orderTracks,
  readPlaylist,
  removePlaylistTrack,
} from "@/lib/playlists/contract";
import { playlistsHolding } from "@/lib/playlists/list-playlists";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
let owner: Person;
let stranger: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
beforeEach(async () => {
  [owner, stranger] = await Promise.all([person(house, { name: "Olu Owner" }), person(house)]);
});
afterAll(() => house.close());

const made = async (body: object = { name: "Late trains" }) =>
  (await call(createPlaylist, { as: owner, body })).body.data;
const read = async (playlist: number, as = owner) => call(readPlaylist, { as, params: { playlist } });
const add = (playlist: number, trackId: number, as = owner) =>
  call(addPlaylistTrack, { as, params: { playlist, track: trackId } });
const remove = (playlist: number, trackId: number, as = owner) =>
  call(removePlaylistTrack, { as, params: { playlist, track: trackId } });
const order = (playlist: number, version: number, track_ids: number[], as = owner) =>
  call(orderTracks, { as, params: { playlist }, body: { version, track_ids } });
const idsIn = async (playlist: number) => (await read(playlist)).body.data.tracks.map(({ id }) => id);

async function filled(count = 3) {
  const { id } = await made();
  const ids: number[] = [];
  for (let n = 0; n < count; n++) ids.push((await track(house, seller, { title: `Beat ${n}` })).id);
  for (const trackId of ids) await add(id, trackId);
  return { id, ids, version: (await read(id)).body.data.version };
}

test("starts empty and private, is renamed and made public, and is gone when deleted", async () => {
  const { id } = await made();
  expect((await read(id)).body.data).toMatchObject({
    name: "Late trains",
    description: "",
    is_public: false,
    owner: { name: "Olu Owner" },
    track_count: 0,
    tracks: [],
  });
  const body = { name: " Early trains ", description: "a\r\nb", is_public: true };
  const edited = await call(editPlaylist, { as: owner, params: { playlist: id }, body });
  expect(edited.body.data).toMatchObject({ name: "Early trains", description: "a\nb", is_public: true });
  expect((await read(id, stranger)).body.data.name).toBe("Early trains");
  const gone = await call(deletePlaylist, { as: owner, params: { playlist: id } });
  expect(gone.body.data).toEqual({ id, deleted: true });
  expect((await read(id)).code).toBe("not_found");
});

test("tracks go to its end once, leave it, and those behind move up", async () => {
  const { id, ids } = await filled();
  const [first = 0, second = 0, third = 0] = ids;
  expect((await add(id, first)).body.data.track_count).toBe(3);
  expect(await idsIn(id)).toEqual(ids);
  expect((await remove(id, second)).body.data.track_count).toBe(2);
  expect((await remove(id, second)).body.data.track_count).toBe(2);
  await add(id, second);
  expect(await idsIn(id)).toEqual([first, third, second]);
});

test("five hundred are enough for one", async () => {
  const [{ id }, first, last] = [await made(), await track(house, seller), await track(house, seller)];
  const [row] = await house.db.select().from(tracks).where(eq(tracks.id, first.id));
  const { id: _, ...copied } = row as typeof tracks.$inferSelect;
  const copies = await house.db
    .insert(tracks)
    .values(Array.from({ length: 499 }, () => copied))
    .returning({ id: tracks.id });
  const all = copies.map((copy, position) => ({ playlistId: id, trackId: copy.id, position }));
  await house.db.insert(playlistTracks).values(all);
  expect((await add(id, first.id)).status).toBe(200);
  expect((await add(id, last.id)).code).toBe("playlist_full");
  expect((await add(id, first.id)).status, "what is in it already stays").toBe(200);
});

test("is put in order as a whole, and only from the version that was read", async () => {
  const { id, ids, version } = await filled();
  const turned = [...ids].reverse();
  const put = await order(id, version, turned);
  expect(put.body.data.version).toBe(version + 1);
  expect(await idsIn(id)).toEqual(turned);
  const stale = await order(id, version, ids);
  expect([stale.status, stale.code]).toEqual([409, "playlist_changed"]);
  for (const wrong of [ids.slice(1), [...ids, 999_999], [ids[0] ?? 0, ids[0] ?? 0, ids[1] ?? 0]])
    expect((await order(id, version + 1, wrong)).errors).toHaveProperty("track_ids");
  expect(await idsIn(id)).toEqual(turned);
});

test("what has left the catalog keeps its place, and cannot be added", async () => {
  const { id, ids } = await filled();
  const [sold = 0, , takenBack = 0] = ids;
  await house.db.update(tracks).set({ exclusiveStatus: "sold" }).where(eq(tracks.id, sold));
  await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, takenBack));
  expect((await read(id)).body.data.tracks).toMatchObject([
    { id: sold, available: false, title: "Beat 0", track: null },
    { id: ids[1], available: true, title: "Beat 1" },
    { id: takenBack, available: false, title: null, track: null },
  ]);
  const { id: another } = await made();
  expect((await add(another, sold)).code).toBe("exclusive_sold");
  expect((await add(another, takenBack)).code).toBe("not_found");
});

test("a private one is there for its owner only, and a public one changes by its owner only", async () => {
  const { id, ids, version } = await filled(1);
  expect((await read(id, stranger)).code).toBe("not_found");
  const params = { playlist: id };
  await call(editPlaylist, { as: owner, params, body: { name: "Open", is_public: true } });
  for (const refused of [
    await call(editPlaylist, { as: stranger, params, body: { name: "Mine" } }),
    await call(deletePlaylist, { as: stranger, params }),
    await add(id, ids[0] ?? 0, stranger),
    await remove(id, ids[0] ?? 0, stranger),
    await order(id, version, ids, stranger),
  ])
    expect(refused.code).toBe("not_found");
});

test("lists: one's own with private ones; somebody's public ones unless they are private themselves", async () => {
  const [hidden, shown] = [await made({ name: "Hidden" }), await made({ name: "Shown", is_public: true })];
  const own = await call(listOwnPlaylists, { as: owner, query: { per_page: 1 } });
  expect(own.body.data.data.map(({ id }) => id)).toEqual([shown.id]);
  const cursor = own.body.data.next_cursor ?? "";
  const rest = await call(listOwnPlaylists, { as: owner, query: { cursor } });
  expect(rest.body.data.data.map(({ id }) => id)).toEqual([hidden.id]);

  const of = (as: Person) => call(listPublicPlaylists, { as, params: { user: owner.id } });
  expect((await of(stranger)).body.data.data.map(({ id }) => id)).toEqual([shown.id]);
  await house.db.update(users).set({ isPublic: false }).where(eq(users.id, owner.id));
  expect((await of(stranger)).code).toBe("not_found");
  expect((await read(shown.id, stranger)).code, "nor by their number").toBe("not_found");
  expect((await read(shown.id)).body.data.name).toBe("Shown");
  expect((await of(owner)).body.data.data.map(({ id }) => id)).toEqual([shown.id]);
});

test("which playlists hold a track is asked of one's own only", async () => {
  const { id, ids } = await filled(1);
  const holding = async (who: Person) => playlistsHolding(await house.as(who), { trackId: ids[0] ?? 0 });
  expect([await holding(owner), await holding(stranger)]).toEqual([[id], []]);
});

test("what cannot be its name is refused by field", async () => {
  for (const name of ["", "  ", "x".repeat(81), "two\nlines", "turned\u202e"])
    expect((await call(createPlaylist, { as: owner, body: { name } })).errors).toHaveProperty("name");
});
