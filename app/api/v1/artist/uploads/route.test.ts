import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trackFiles, tracks } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import { stemsZip } from "@/lib/audio/stems-zip";
import { sha256 } from "@/lib/ids";
import { files } from "@/lib/storage/files";
import { cancelUpload, listUploads, readUpload } from "@/lib/uploads/contract";
import { someSound } from "@/sandbox/testing/audio/sound";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { readZip } from "@/sandbox/testing/read-zip";
import { track } from "@/sandbox/testing/tracks";
import { begin, send, upload } from "@/sandbox/testing/uploads";

let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const wav = encodeWav(someSound({ seconds: 6 }), 16);
const list = async (as = nova, query: { track?: number } = {}) =>
  (await call(listUploads, { as, query })).body.data;
const read = (id: string, as = nova) => call(readUpload, { as, params: { upload: id } });
const cancel = (id: string, as = nova) => call(cancelUpload, { as, params: { upload: id } });
const fileOf = async (trackId: number) =>
  (await house.db.select().from(trackFiles).where(eq(trackFiles.trackId, trackId))).at(-1);

test("an upload on its way, and what came of it", async () => {
  const location = await begin(nova, { filename: "Night Bus.wav", size: wav.length });
  const id = location.split("/").at(-1) ?? "";
  await send(nova, location, 0, wav.subarray(0, 1000));
  expect((await read(id)).body.data).toMatchObject({
    status: "receiving",
    filename: "Night Bus.wav",
    size_bytes: wav.length,
    received_bytes: 1000,
    content: null,
    sha256: null,
  });
  await send(nova, location, 1000, wav.subarray(1000));
  expect((await read(id)).body.data.status).toBe("received");
  await house.work();
  expect((await read(id)).body.data).toMatchObject({
    status: "ready",
    progress: 100,
    refusal: null,
    content: { container: "wav", sample_rate: 44_100, bits: 16, channels: 2, files: null },
    duration_ms: 6000,
    sha256: sha256(wav),
  });
});

test("what is refused says why, in words that help, and can be taken off the list", async () => {
  const cut = wav.subarray(0, wav.length - 400_000);
  const id = await upload(nova, cut);
  await house.work();
  expect((await read(id)).body.data).toMatchObject({
    status: "refused",
    refusal: {
      code: "cut_off",
      message: "The file ends before its sound does: it is cut off. Export it again and upload that.",
    },
  });
  expect((await list()).map((each) => each.id)).toContain(id);
  await cancel(id);
  expect((await list()).map((each) => each.id)).not.toContain(id);
});

test("stems: one by one and as a zip, together in one zip that is made anew when one goes", async () => {
  const beat = await track(house, nova, { fileKinds: [] });
  const stem = (seconds: number) => encodeWav(someSound({ seconds }), 16);
  const [drums, bass, keys] = [stem(1), stem(2), stem(3)];
  const zip = await stemsZip([
    { filename: "Stems/drums.wav", bytes: drums },
    { filename: "__MACOSX/._drums.wav", bytes: Uint8Array.of(1) },
    { filename: "Stems/Bass.wav", bytes: bass },
  ]);
  await upload(nova, zip, { filename: "stems.zip", purpose: "stems", trackId: beat.id });
  const single = await upload(nova, keys, { filename: "Drums.wav", purpose: "stems", trackId: beat.id });
  await house.work();

  const packed = async () => {
    const file = await fileOf(beat.id);
    const bytes = await files().readAll(file?.storageKey ?? "");
    expect([file?.kind, file?.size, file?.sha256]).toEqual(["stems", bytes.length, sha256(bytes)]);
    return readZip(bytes);
  };
  const all = await packed();
  expect(all.map(({ filename }) => filename)).toEqual(["drums.wav", "Bass.wav", "Drums (2).wav"]);
  for (const [at, original] of [drums, bass, keys].entries())
    expect(Buffer.compare(all[at]?.body ?? Buffer.alloc(0), original)).toBe(0);
  const [row] = await house.db.select().from(tracks).where(eq(tracks.id, beat.id));
  expect(row?.fileKinds).toEqual(["stems"]);
  expect(await list(nova, { track: beat.id })).toHaveLength(2);

  await cancel(single);
  await house.work();
  expect((await packed()).map(({ filename }) => filename)).toEqual(["drums.wav", "Bass.wav"]);
  for (const { id } of await list(nova, { track: beat.id })) await cancel(id);
  await house.work();
  expect(await fileOf(beat.id)).toBeUndefined();
});

test("a beat that is made of an upload keeps it, and a sold one its stems", async () => {
  const beat = await track(house, nova, { fileKinds: [] });
  const id = await upload(nova, wav, { purpose: "stems", trackId: beat.id });
  await house.work();
  await house.db.update(tracks).set({ exclusiveStatus: "sold" }).where(eq(tracks.id, beat.id));
  expect((await cancel(id)).code).toBe("track_sold");
  expect(await fileOf(beat.id)).toMatchObject({ kind: "stems" });
});

test("somebody else's upload is not there, and only producers are asked", async () => {
  const id = await upload(nova, wav.subarray(0, 100));
  const other = await producer(house);
  expect([(await read(id, other)).code, (await cancel(id, other)).code]).toEqual(["not_found", "not_found"]);
  expect(await list(other)).toEqual([]);
  const beat = await track(house, nova);
  expect(await list(other, { track: beat.id })).toEqual([]);
  expect((await read(id, await person(house))).code).toBe("not_a_producer");
});
