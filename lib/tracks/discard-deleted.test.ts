import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloads, purchases, trackFiles, tracks, uploads } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import { after, DAY } from "@/lib/clock";
import { downloadFile } from "@/lib/downloads/download-file";
import { files } from "@/lib/storage/files";
import { someSound } from "@/sandbox/testing/audio/sound";
import { initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { licensed } from "@/sandbox/testing/licensed";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { upload } from "@/sandbox/testing/uploads";
import { createTrackFromUpload } from "./create-track-from-upload";
import { deleteTrack } from "./delete-track";
import { discardDeletedTracks } from "./discard-deleted";
import { setCover } from "./set-cover";

let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const wav = encodeWav(someSound({ seconds: 6 }), 16);
const keysOf = async (trackId: number) =>
  (await house.db.select().from(trackFiles).where(eq(trackFiles.trackId, trackId))).map(
    ({ storageKey }) => storageKey,
  );
const sizesOf = (keys: string[]) => Promise.all(keys.map((key) => files().size(key)));

test("a deleted track's bytes go, the master's too; what was written down about it stays", async () => {
  const uploadId = await upload(nova, wav);
  await house.work();
  const ctx = await house.as(nova);
  const fields = { title: "Gone", genre: "Trap", mood: "Dark", bpm: 90, key: "C", scale: "minor" };
  const { id } = await createTrackFromUpload(ctx, { uploadId, fields });
  const square = sharp({ create: { width: 600, height: 600, channels: 3, background: "#c04020" } });
  await setCover(ctx, { trackId: id, file: await square.png().toBuffer() });
  await upload(nova, wav, { purpose: "stems", trackId: id });
  await house.work();
  await downloadFile(ctx, { trackId: id, kind: "wav", begins: true });
  const [row] = await house.db.select().from(tracks).where(eq(tracks.id, id));
  const keys = [...(await keysOf(id)), row?.coverKey ?? "", row?.coverThumbKey ?? ""];
  const of = await house.db.select().from(uploads).where(eq(uploads.trackId, id));
  keys.push(...of.map(({ storageKey }) => storageKey ?? ""));
  expect(keys.length).toBeGreaterThan(8);
  await discardDeletedTracks(ctx);
  expect(await sizesOf(keys)).not.toContain(null);

  await deleteTrack(ctx, { trackId: id });
  await discardDeletedTracks(ctx);
  await discardDeletedTracks(ctx);
  expect(new Set(await sizesOf(keys))).toEqual(new Set([null]));
  expect(await keysOf(id)).toEqual([]);
  expect(await house.db.select().from(tracks).where(eq(tracks.id, id))).toMatchObject([
    { title: "Gone", coverKey: null },
  ]);
  expect(await house.db.select().from(downloads).where(eq(downloads.trackId, id))).toMatchObject([
    { kind: "wav" },
  ]);
});

test("what somebody holds a certificate of is kept, however it came to be deleted", async () => {
  const { beat } = await licensed(house);
  const keys = await keysOf(beat.id);
  await house.db.update(tracks).set({ status: "deleted" }).where(eq(tracks.id, beat.id));
  await discardDeletedTracks(await house.as(undefined, after(new Date(), 365 * DAY)));
  expect(keys.length).toBeGreaterThan(0);
  expect(await sizesOf(keys)).not.toContain(null);
});

test("while a payment could still come through for it, what it would pay for is kept", async () => {
  const beat = await withFiles(house, await track(house, nova));
  await initiate(house, await person(house), beat.id);
  const keys = await keysOf(beat.id);
  await house.db.update(tracks).set({ status: "deleted" }).where(eq(tracks.id, beat.id));
  const later = async (time: number) => house.as(undefined, after(new Date(), time));
  await discardDeletedTracks(await later(365 * DAY));
  expect(await sizesOf(keys)).not.toContain(null);
  await house.db
    .update(purchases)
    .set({ status: "canceled", closedAt: new Date() })
    .where(eq(purchases.trackId, beat.id));
  await discardDeletedTracks(await later(29 * DAY));
  expect(await sizesOf(keys)).not.toContain(null);
  await discardDeletedTracks(await later(31 * DAY));
  expect(new Set(await sizesOf(keys))).toEqual(new Set([null]));
});
