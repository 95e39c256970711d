import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playlists, playlistTracks } from "@/db/schema";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { addTrack } from "./add-track";
import { createPlaylist } from "./create-playlist";
import { orderTracks } from "./order-tracks";
import { readPlaylist } from "./read-playlist";
import { removeTrack } from "./remove-track";

let house: House;
let seller: Producer;
let owner: Person;
beforeAll(async () => {
  house = await openHouse();
  [seller, owner] = [await producer(house), await person(house)];
});
afterAll(() => house.close());

const positions = async (playlistId: number) =>
  (
    await house.db
      .select()
      .from(playlistTracks)
      .where(eq(playlistTracks.playlistId, playlistId))
      .orderBy(playlistTracks.position)
  ).map(({ position }) => position);
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);

test("tracks that come and go at once leave no gap and share no place", async () => {
  const ctx = await house.as(owner);
  const { id: playlistId } = await createPlaylist(ctx, { name: "Rush" });
  const ids = (await Promise.all(upTo(10).map(() => track(house, seller)))).map(({ id }) => id);
  await Promise.all([...ids, ...ids].map((trackId) => addTrack(ctx, { playlistId, trackId })));
  expect(await positions(playlistId)).toEqual(upTo(10));
  await Promise.all([
    ...ids.slice(0, 5).map((trackId) => removeTrack(ctx, { playlistId, trackId })),
    ...ids.slice(5).map((trackId) => addTrack(ctx, { playlistId, trackId })),
  ]);
  expect(await positions(playlistId)).toEqual(upTo(5));
});

test("of two orders made of the same version one holds, the other is told", async () => {
  const ctx = await house.as(owner);
  const { id: playlistId } = await createPlaylist(ctx, { name: "Two tabs" });
  const ids = (await Promise.all(upTo(3).map(() => track(house, seller)))).map(({ id }) => id);
  for (const trackId of ids) await addTrack(ctx, { playlistId, trackId });
  const { version } = await readPlaylist(ctx, { playlistId });
  const outcomes = await Promise.allSettled(
    upTo(6).map(() => orderTracks(ctx, { playlistId, version, trackIds: [...ids].reverse() })),
  );
  const refused = outcomes.filter((each) => each.status === "rejected");
  expect(refused.map(({ reason }) => reason.reason)).toEqual(Array(5).fill("playlist_changed"));
});

test("nobody gets more playlists than they may have by asking at once", async () => {
  const many = await person(house);
  await house.db
    .insert(playlists)
    .values(upTo(498).map((n) => ({ ownerId: many.id, name: `Playlist ${n}` })));
  const ctx = await house.as(many);
  const outcomes = await Promise.allSettled(upTo(6).map(() => createPlaylist(ctx, { name: "One more" })));
  const refused = outcomes.filter((each) => each.status === "rejected");
  expect(refused.map(({ reason }) => reason.reason)).toEqual(Array(4).fill("too_many_playlists"));
});
