import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uploads } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { ask, begin, creation, send } from "@/sandbox/testing/uploads";

// What no client sends: the protocol bent, by somebody who may upload.
let house: House;
let nova: Person;
beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house);
});
afterAll(() => house.close());

const offsetOf = async (location: string) => (await ask(nova, "HEAD", location)).headers.get("upload-offset");
const metadata = (pairs: Record<string, string>) => ({
  "upload-metadata": Object.entries(pairs)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(","),
});

test.each([
  ["50 GB", { "upload-length": String(50 * 1024 ** 3) }, 413],
  ["less than nothing", { "upload-length": "-1" }, 400],
  ["no number", { "upload-length": "1e3" }, 400],
  ["beyond every number", { "upload-length": "9".repeat(40) }, 400],
  ["not said", {}, 400],
  ["said later", { "upload-defer-length": "1" }, 501],
  ["of parts that were sent apart", { "upload-length": "10", "upload-concat": "partial" }, 501],
])("a length: %s. It begins nothing", async (_, headers, status) => {
  const before = await house.db.$count(uploads);
  const answered = await ask(nova, "POST", "/uploads", headers as Record<string, string>);
  expect([answered.status, await house.db.$count(uploads)]).toEqual([status, before]);
});

test.each(["seven", "-1", "1.5", "1e400", "0x2a", "9".repeat(30), " "])(
  "stems for a track called %j are for none",
  async (track) => {
    const asked = { "upload-length": "1000", ...metadata({ purpose: "stems", track }) };
    const answered = await ask(nova, "POST", "/uploads", asked);
    expect([404, 422]).toContain(answered.status);
  },
);

test("an offset that is none, an offset that is not said, and a body of another type change nothing", async () => {
  const location = await begin(nova, { size: 1000 });
  const octets = { "content-type": "application/offset+octet-stream" };
  for (const headers of [
    { ...octets, "upload-offset": "-5" },
    { ...octets, "upload-offset": "zero" },
    { ...octets, "upload-offset": "9".repeat(30) },
    octets,
    { "upload-offset": "0", "content-type": "text/html" },
  ]) {
    const answered = await ask(
      nova,
      "PATCH",
      location,
      headers as Record<string, string>,
      new Uint8Array(10),
    );
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(answered.status).toBeLessThan(500);
  }
  expect(await offsetOf(location)).toBe("0");
});

test("a method in a header is not believed: it would pass by what is asked of writes", async () => {
  const location = await begin(nova, { size: 1000 });
  for (const method of ["HEAD", "POST"] as const)
    await ask(nova, method, location, { "x-http-method-override": "DELETE" });
  expect(await offsetOf(location)).toBe("0");
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["..", "Untitled"],
  ["C:\\beats\\night.wav", "night.wav"],
  ["\u202Egnp.exe", "Untitled"],
  ["🥁🔥.wav", "🥁🔥.wav"],
  [`${"n".repeat(300)}.wav`, "n".repeat(200)],
  ["\u0000", "Untitled"],
])("a file called %j is shown as %j", async (filename, shown) => {
  const eager = await producer(house);
  const location = await begin(eager, { filename, size: 1000 });
  const all = await house.db.select({ id: uploads.id, filename: uploads.filename }).from(uploads);
  expect(all.find(({ id }) => location.endsWith(id))?.filename).toBe(shown);
});

test("metadata that is no base64, and names that mean something to JavaScript, begin nothing", async () => {
  for (const said of ["filename %%%", "constructor eA==", "filename eA==,filename eA=="]) {
    const asked = { "upload-length": "9", "upload-metadata": said };
    expect((await ask(nova, "POST", "/uploads", asked)).status).toBe(400);
  }
});

test("a file that is taken as a whole with its beginning is what it says", async () => {
  const fresh = await producer(house);
  const asked = {
    ...creation({ size: 12 }),
    "content-type": "application/offset+octet-stream",
  };
  const answered = await ask(fresh, "POST", "/uploads", asked, new TextEncoder().encode("GIF89a;<?php"));
  expect(answered.status).toBe(422);
  expect((await send(fresh, "/uploads/%2e%2e%2f", 0, new Uint8Array(1))).status).toBe(404);
});

test("a beat has so much besides its master and no more, however it came", async () => {
  const { id: trackId } = await track(house, nova, { fileKinds: [] });
  const half = creation({ size: 1024 ** 3, purpose: "stems", trackId });
  for (const status of ["ready", "refused", "abandoned", "ready"] as const) {
    const location = (await ask(nova, "POST", "/uploads", half)).headers.get("location") ?? "";
    await house.db
      .update(uploads)
      .set({ status })
      .where(eq(uploads.id, location.split("/").at(-1) ?? ""));
  }
  const more = await ask(nova, "POST", "/uploads", creation({ size: 1, purpose: "midi", trackId }));
  expect([more.status, Object.keys((await more.json()).errors)]).toEqual([422, ["track"]]);
});

test("what is begun and given up again and again has its end for the day", async () => {
  const busy = await producer(house);
  await house.db.insert(uploads).values(
    Array.from({ length: 80 }, () => ({
      producerId: busy.id,
      purpose: "master" as const,
      filename: "beat.wav",
      size: 256 * 1024 * 1024,
      status: "abandoned" as const,
    })),
  );
  const refused = await ask(busy, "POST", "/uploads", creation({ size: 1 }));
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3600"]);
  await house.db
    .update(uploads)
    .set({ createdAt: after(new Date(), -DAY) })
    .where(eq(uploads.producerId, busy.id));
  expect((await ask(busy, "POST", "/uploads", creation({ size: 1 }))).status).toBe(201);
});
