import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uploadParts, uploads } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import { after, DAY, HOUR } from "@/lib/clock";
import { files } from "@/lib/storage/files";
import { createTrackFromUpload } from "@/lib/tracks/create-track-from-upload";
import { someSound } from "@/sandbox/testing/audio/sound";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { begin, send, upload } from "@/sandbox/testing/uploads";
import { processUpload } from "./process-upload";
import { sweepUploads } from "./sweep-uploads";

let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const wav = encodeWav(someSound({ seconds: 6 }), 16);
const rowOf = async (id: string) => (await house.db.select().from(uploads).where(eq(uploads.id, id)))[0];
const sweepIn = async (time: number) => sweepUploads(await house.as(undefined, after(new Date(), time)));

test("what nobody goes on with is given up after a day, with its bytes", async () => {
  const location = await begin(nova, { size: wav.length });
  const id = location.split("/").at(-1) ?? "";
  await send(nova, location, 0, wav.subarray(0, 5000));
  const [part] = await house.db.select().from(uploadParts).where(eq(uploadParts.uploadId, id));
  await sweepIn(23 * HOUR);
  expect((await rowOf(id))?.status).toBe("receiving");
  await sweepIn(25 * HOUR);
  expect((await rowOf(id))?.status).toBe("abandoned");
  expect(await files().size(part?.storageKey ?? "")).toBeNull();
});

test("a byte a day keeps no upload for ever", async () => {
  const id = (await begin(nova, { size: wav.length })).split("/").at(-1) ?? "";
  const movedIn = (time: number) =>
    house.db
      .update(uploads)
      .set({ activeAt: after(new Date(), time) })
      .where(eq(uploads.id, id));
  await movedIn(6 * DAY);
  await sweepIn(6 * DAY + HOUR);
  expect((await rowOf(id))?.status).toBe("receiving");
  await movedIn(7 * DAY);
  await sweepIn(7 * DAY + HOUR);
  expect((await rowOf(id))?.status).toBe("abandoned");
});

test("what was processed and never became a beat goes after a month; what did stays", async () => {
  const [unused, used] = [await upload(nova, wav), await upload(nova, wav)];
  await house.work();
  const fields = { title: "Kept", genre: "Trap", mood: "Dark", bpm: 90, key: "C", scale: "minor" };
  await createTrackFromUpload(await house.as(nova), { uploadId: used, fields });
  const kept = (await rowOf(used))?.storageKey ?? "";
  const gone = (await rowOf(unused))?.files.map(({ key }) => key) ?? [];
  await sweepIn(29 * DAY);
  expect((await rowOf(unused))?.status).toBe("ready");
  await sweepIn(31 * DAY);
  expect((await rowOf(unused))?.status).toBe("abandoned");
  expect(gone.length).toBeGreaterThan(3);
  for (const key of gone) expect(await files().size(key)).toBeNull();
  expect(await files().size(kept)).toBe(wav.length);
  expect((await rowOf(used))?.status).toBe("ready");
});

test("parts that a killed process left behind are removed, and what stands still is processed again", async () => {
  const id = await upload(nova, wav);
  const [part] = await house.db.select().from(uploadParts).where(eq(uploadParts.uploadId, id));
  await processUpload(await house.as(), { uploadId: id });
  // As if the process had died between saying that it is ready and removing its parts.
  await house.db.insert(uploadParts).values(part as typeof uploadParts.$inferInsert);
  await files().put(part?.storageKey ?? "", wav, "application/octet-stream");
  await sweepIn(0);
  expect(await files().size(part?.storageKey ?? "")).toBeNull();

  // As if it had died between giving an upload up and removing its files.
  await house.db.update(uploads).set({ status: "abandoned" }).where(eq(uploads.id, id));
  const made = (await rowOf(id))?.files.map(({ key }) => key) ?? [];
  expect(made.length).toBeGreaterThan(3);
  await sweepIn(0);
  for (const key of made) expect(await files().size(key)).toBeNull();

  const stuck = await upload(nova, wav);
  await house.db.execute(`select graphile_worker.remove_job('process-upload:${stuck}')`);
  await house.work();
  expect((await rowOf(stuck))?.status).toBe("received");
  await sweepIn(2 * HOUR);
  await house.work();
  expect((await rowOf(stuck))?.status).toBe("ready");
});
