import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uploadParts, uploads } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import type { CrashPoint } from "@/lib/crash-point";
import { sha256 } from "@/lib/ids";
import { files } from "@/lib/storage/files";
import { encodeFlac } from "@/sandbox/testing/audio/encode-flac";
import { someSound } from "@/sandbox/testing/audio/sound";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { start, until } from "@/sandbox/testing/process";
import { upload } from "@/sandbox/testing/uploads";
import { cancelUpload } from "./cancel-upload";
import { processUpload } from "./process-upload";

// A worker that is killed while it processes an upload, and what a producer does meanwhile: the same end.
let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const rowOf = async (id: string) => (await house.db.select().from(uploads).where(eq(uploads.id, id)))[0];
const partsOf = (id: string) => house.db.select().from(uploadParts).where(eq(uploadParts.uploadId, id));

test.each<CrashPoint>(["upload:examined", "upload:kept"])(
  "the worker killed at %s: another takes the upload over, and every file is there, whole",
  async (point) => {
    const flac = encodeFlac(someSound({ seconds: 6 }), 16);
    const id = await upload(nova, flac);
    const killed = start(house, "lib/worker/main.ts", [], point);
    expect((await killed.ended).signal).toBe("SIGKILL");
    expect(await rowOf(id)).toMatchObject({ status: "processing" });
    expect(await partsOf(id)).toHaveLength(1);

    const other = start(house, "lib/worker/main.ts");
    await until("the upload is ready", async () => (await rowOf(id))?.status === "ready", 90);
    other.child.kill("SIGTERM");
    await other.ended;

    const row = await rowOf(id);
    expect(row?.files.map(({ kind }) => kind).sort()).toEqual([
      "flac",
      "mp3_256",
      "mp3_320",
      "preview",
      "wav",
      "wav_tagged",
    ]);
    for (const { key, size, sha256: hash } of row?.files ?? []) {
      const bytes = await files().readAll(key);
      expect([bytes.length, sha256(bytes)]).toEqual([size, hash]);
    }
    expect(row?.sha256).toBe(sha256(flac));
    expect(await partsOf(id)).toEqual([]);
  },
  180_000,
);

test("given up while it is processed, it leaves nothing behind", async () => {
  const id = await upload(nova, encodeWav(someSound({ seconds: 6 }), 16));
  const working = processUpload(await house.as(), { uploadId: id });
  await until("it is worked on", async () => (await rowOf(id))?.step === "examining", 60);
  await cancelUpload(await house.as(nova), { uploadId: id });
  await working;
  const row = await rowOf(id);
  expect(row).toMatchObject({ status: "abandoned", files: [], storageKey: null });
  for (const name of ["master.wav", "wav_tagged.wav", "mp3_320.mp3", "preview.mp3"])
    expect(await files().size(`sound/${id}/${name}`)).toBeNull();
});

test("a file that takes the worker with it every time is refused in the end", async () => {
  const id = await upload(nova, encodeWav(someSound({ seconds: 6 }), 16));
  for (let death = 0; death < 2; death++) {
    const killed = start(house, "lib/worker/main.ts", [], "upload:examined");
    expect((await killed.ended).signal).toBe("SIGKILL");
    expect(await rowOf(id)).toMatchObject({ status: "processing", begun: death + 1 });
  }
  await house.db.update(uploads).set({ begun: 5 }).where(eq(uploads.id, id));
  await processUpload(await house.as(), { uploadId: id });
  expect(await rowOf(id)).toMatchObject({ status: "refused", refusal: "too_hard" });
  expect(await partsOf(id)).toEqual([]);
});

test("what fails by our own fault is no death of a worker, however often", async () => {
  const id = await upload(nova, encodeWav(someSound({ seconds: 6 }), 16));
  const [part] = await partsOf(id);
  const key = part?.storageKey ?? "";
  const bytes = await files().readAll(key);
  await files().remove(key);
  for (let failure = 0; failure < 7; failure++)
    await expect(processUpload(await house.as(), { uploadId: id })).rejects.toThrow();
  await files().put(key, bytes, "application/octet-stream");
  await processUpload(await house.as(), { uploadId: id });
  expect(await rowOf(id)).toMatchObject({ status: "ready" });
});
