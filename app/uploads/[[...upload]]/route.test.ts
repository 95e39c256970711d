import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadParts, uploads } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import { sha256 } from "@/lib/ids";
import { files } from "@/lib/storage/files";
import { someSound } from "@/sandbox/testing/audio/sound";
import { type House, openHouse } from "@/sandbox/testing/house";
import { member } from "@/sandbox/testing/members";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { ask, begin, creation, send } from "@/sandbox/testing/uploads";

// The tus protocol as a client speaks it, by the route's own handler.
let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const wav = encodeWav(someSound({ seconds: 6 }), 16);
const rowOf = async (location: string) =>
  (
    await house.db
      .select()
      .from(uploads)
      .where(eq(uploads.id, location.split("/").at(-1) ?? ""))
  )[0];
const offsetOf = async (as: Person, location: string) =>
  (await ask(as, "HEAD", location)).headers.get("upload-offset");

test("a file comes in parts, goes on where the line broke, and is kept byte for byte", async () => {
  const location = await begin(nova, { filename: "Été/Night Bus.wav", size: wav.length });
  expect(await rowOf(location)).toMatchObject({
    filename: "Night Bus.wav",
    status: "receiving",
    received: 0,
  });

  expect((await send(nova, location, 0, wav.subarray(0, 300_000))).status).toBe(204);
  const broken = await send(nova, location, 300_000, cutAfter(wav.subarray(300_000), 100_000));
  expect(broken.status).toBeGreaterThanOrEqual(400);
  expect(await offsetOf(nova, location), "what came before the line broke").toBe("400000");

  const rest = await send(nova, location, 400_000, wav.subarray(400_000));
  expect([rest.status, rest.headers.get("upload-offset")]).toEqual([204, String(wav.length)]);
  await house.work();

  const row = await rowOf(location);
  expect(row).toMatchObject({ status: "ready", progress: 100, sha256: sha256(wav), durationMs: 6000 });
  expect(Buffer.compare(await files().readAll(row?.storageKey ?? ""), wav)).toBe(0);
  expect(
    await house.db
      .select()
      .from(uploadParts)
      .where(eq(uploadParts.uploadId, row?.id ?? "")),
  ).toEqual([]);
});

test("bytes at the wrong place are refused and change nothing; the same ones twice count once", async () => {
  const location = await begin(nova, { size: wav.length });
  await send(nova, location, 0, wav.subarray(0, 1000));
  for (const start of [0, 500, 2000]) {
    expect((await send(nova, location, start, wav.subarray(start, start + 100))).status).toBe(409);
    expect(await offsetOf(nova, location)).toBe("1000");
  }
  const both = await Promise.all([1, 2].map(() => send(nova, location, 1000, wav.subarray(1000, 2000))));
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await offsetOf(nova, location)).toBe("2000");
});

test("more than was declared is refused", async () => {
  const location = await begin(nova, { size: 100 });
  expect((await send(nova, location, 0, wav.subarray(0, 101))).status).toBe(413);
  expect(await offsetOf(nova, location)).toBe("0");
});

describe("who may, and how much", () => {
  test("only producers, by a token that may write", async () => {
    const reader = await person(house, { scopes: ["artist:read"] });
    const cases: [Person | null, number, string][] = [
      [null, 401, "unauthenticated"],
      [await person(house), 403, "not_a_producer"],
      [await member(house, "pro"), 403, "not_a_producer"],
      [reader, 403, "scope_missing"],
      [{ ...nova, token: "bp_live_madeup" }, 401, "unauthenticated"],
    ];
    for (const [as, status, code] of cases) {
      const answered = await ask(as, "POST", "/uploads", { "upload-length": "1000" });
      expect([answered.status, (await answered.json()).code]).toEqual([status, code]);
    }
  });

  test("somebody else's upload is not there: not to read, not to go on with, not to cancel", async () => {
    const location = await begin(nova, { size: 1000 });
    const other = await producer(house);
    const missing = "/uploads/00000000-0000-4000-8000-000000000000";
    for (const place of [location, missing, "/uploads/seven", "/uploads/..%2f..%2fetc"]) {
      expect((await ask(other, "HEAD", place)).status).toBe(404);
      expect((await send(other, place, 0, wav.subarray(0, 10))).status).toBe(404);
      expect((await ask(other, "DELETE", place)).status).toBe(404);
    }
    expect(await offsetOf(nova, location)).toBe("0");
  });

  test("the declared size is checked before a byte comes", async () => {
    for (const [size, purpose, status] of [
      [256 * 1024 * 1024 + 1, "master", 413],
      [0, "master", 422],
      [1024 * 1024 + 1, "midi", 413],
    ] as const) {
      const answered = await ask(nova, "POST", "/uploads", creation({ size, purpose }));
      expect([size, answered.status]).toEqual([size, status]);
    }
  });

  test("so many open ones and so many bytes a producer, also when they begin at once", async () => {
    const eager = await producer(house);
    const asked = await Promise.all(
      Array.from({ length: 25 }, () => ask(eager, "POST", "/uploads", creation({ size: 1000 }))),
    );
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(20);
    const heavy = await producer(house);
    const large = creation({ size: 256 * 1024 * 1024 });
    for (let begun = 0; begun < 16; begun++)
      expect((await ask(heavy, "POST", "/uploads", large)).status).toBe(201);
    const refused = await ask(heavy, "POST", "/uploads", creation({ size: 1 }));
    expect([refused.status, (await refused.json()).code]).toEqual([409, "too_many_uploads"]);
  });

  test("stems are for a track of one's own that is not sold", async () => {
    const mine = await track(house, nova, { fileKinds: [] });
    const sold = await track(house, nova, { exclusiveStatus: "sold" });
    const theirs = await track(house, await producer(house));
    const codeOf = async (purpose: string, trackId?: number) => {
      const answered = await ask(nova, "POST", "/uploads", creation({ size: 1000, purpose, trackId }));
      return answered.status === 201 ? "begun" : (await answered.json()).code;
    };
    expect(await codeOf("stems", mine.id)).toBe("begun");
    expect(await codeOf("stems", sold.id)).toBe("track_sold");
    expect(await codeOf("stems", theirs.id)).toBe("not_found");
    expect(await codeOf("stems")).toBe("validation_failed");
    expect(await codeOf("master", mine.id)).toBe("validation_failed");
    expect(await codeOf("toString")).toBe("validation_failed");
  });
});

test("what the first bytes show to be no master is refused at once, in words that help", async () => {
  const mp3 = Uint8Array.of(0xff, 0xfb, 0x90, 0, ...new Uint8Array(500));
  const location = await begin(nova, { filename: "beat.wav", size: mp3.length });
  const answered = await send(nova, location, 0, mp3.subarray(0, 100));
  expect(answered.status).toBe(422);
  expect((await answered.json()).errors.file).toEqual([
    "This is an MP3. Upload the WAV, FLAC or AIFF that you exported it from.",
  ]);
  expect(await rowOf(location)).toMatchObject({ status: "refused", refusal: "mp3" });
  expect((await send(nova, location, 0, mp3)).status, "and stays so").toBe(422);
});

test("what is canceled is gone with its bytes", async () => {
  const location = await begin(nova, { size: wav.length });
  await send(nova, location, 0, wav.subarray(0, 5000));
  const [part] = await house.db
    .select()
    .from(uploadParts)
    .where(eq(uploadParts.uploadId, (await rowOf(location))?.id ?? ""));
  expect(await files().size(part?.storageKey ?? "")).toBe(5000);
  expect((await ask(nova, "DELETE", location)).status).toBe(204);
  expect(await files().size(part?.storageKey ?? "")).toBeNull();
  expect((await ask(nova, "HEAD", location)).status).toBe(404);
  expect((await ask(nova, "DELETE", location)).status).toBe(404);
});

/** A body whose line breaks after so many bytes. */
function cutAfter(bytes: Uint8Array, count: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, count));
    },
    async pull(controller) {
      // What was sent has arrived by then; what lies in a socket's buffer when it breaks may be lost, and is sent again.
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new Error("the line broke"));
    },
  });
}
