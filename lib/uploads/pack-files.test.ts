import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { downloads, trackFiles, tracks } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import { downloadFile } from "@/lib/downloads/download-file";
import { files } from "@/lib/storage/files";
import { someSound } from "@/sandbox/testing/audio/sound";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { until } from "@/sandbox/testing/process";
import { readZip } from "@/sandbox/testing/read-zip";
import { track } from "@/sandbox/testing/tracks";
import { upload } from "@/sandbox/testing/uploads";
import { cancelUpload } from "./cancel-upload";
import { listUploads } from "./list-uploads";
import { packFiles } from "./pack-files";
import { processUpload } from "./process-upload";

let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const stem = encodeWav(someSound({ seconds: 1 }), 16);
const processed = async (trackId: number, filename: string) =>
  processUpload(await house.as(), {
    uploadId: await upload(nova, stem, { filename, purpose: "stems", trackId }),
  });

async function packedOf(trackId: number): Promise<string[]> {
  const [file] = await house.db
    .select()
    .from(trackFiles)
    .where(and(eq(trackFiles.trackId, trackId), eq(trackFiles.kind, "stems")));
  return file ? readZip(await files().readAll(file.storageKey)).map(({ filename }) => filename) : [];
}

test("every stem is in the zip under a name that every system takes, and each under one of its own", async () => {
  const { id } = await track(house, nova, { fileKinds: [] });
  for (const filename of ["A: drums.wav", "..", "why?.wav", "Bass.wav", "bass.wav", "bass (2).wav"])
    await processed(id, filename);
  await packFiles(await house.as(), { trackId: id, kind: "stems" });
  expect(await packedOf(id)).toEqual([
    "A- drums.wav",
    "Untitled",
    "why-.wav",
    "Bass.wav",
    "bass (2).wav",
    "bass (2) (2).wav",
  ]);
});

test("a stem that comes while the others are packed is in the end among them", async () => {
  const { id } = await track(house, nova, { fileKinds: [] });
  await processed(id, "one.wav");
  let packing: Promise<void> = Promise.resolve();
  await transaction(house.db, async (tx) => {
    await tx.select().from(tracks).where(eq(tracks.id, id)).for("no key update");
    packing = packFiles(await house.as(), { trackId: id, kind: "stems" });
    await until("the first was packed", async () => {
      const waiting = await house.db.execute(`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query ilike '%no key update%'`);
      return waiting.length > 0;
    });
    await processed(id, "two.wav");
    // As if its own packing had been the faster one, and were over.
    await house.db.execute(`select graphile_worker.remove_job('pack-files:${id}:stems')`);
  });
  await packing;
  await house.work();
  expect(await packedOf(id)).toEqual(["one.wav", "two.wav"]);
});

test("stems that their producer took back are no longer delivered, also when they had been downloaded", async () => {
  const { id } = await track(house, nova, { fileKinds: [] });
  await processed(id, "one.wav");
  await house.work();
  const ctx = await house.as(nova);
  await downloadFile(ctx, { trackId: id, kind: "stems", begins: true });
  const [only] = await listUploads(ctx, { trackId: id });
  await cancelUpload(ctx, { uploadId: only?.id ?? "" });
  await packFiles(ctx, { trackId: id, kind: "stems" });
  expect(await packedOf(id)).toEqual([]);
  const kept = await house.db.select().from(downloads).where(eq(downloads.trackId, id));
  expect(kept).toMatchObject([{ userId: nova.id, kind: "stems", fileId: null }]);
});
