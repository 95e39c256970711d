import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore } from "./file-store";
import { localFiles } from "./local-files";
import { type ServedFile, serveFile } from "./serve-file";

const body = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 7) % 251);
const file: ServedFile = {
  key: "song.wav",
  size: body.length,
  contentType: "audio/wav",
  filename: "Nachtbüs.wav",
  disposition: "attachment",
  etag: "abc",
};
let dir: string;
let store: FileStore;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "serve-"));
  store = localFiles(dir);
  await store.put(file.key, body, file.contentType);
});
afterAll(() => rm(dir, { recursive: true }));

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  serveFile(new Request("http://beatpass.test/file", { method, headers }), file, store);

describe("the whole file", () => {
  test("comes with its type, name and size, and may not be sniffed", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      "accept-ranges": "bytes",
      "cache-control": "private, no-store",
      "content-disposition": "attachment; filename=\"Nachtbus.wav\"; filename*=UTF-8''Nachtb%C3%BCs.wav",
      "content-length": "1000000",
      "content-type": "audio/wav",
      etag: '"abc"',
      "x-content-type-options": "nosniff",
    });
    expect(Buffer.compare(await response.bytes(), body)).toBe(0);
  });

  test("is only described to HEAD, ranges or not", async () => {
    const response = await ask({ range: "bytes=0-9" }, "HEAD");
    expect([response.status, response.headers.get("content-length"), response.body]).toEqual([
      200,
      "1000000",
      null,
    ]);
  });

  test.each(['"abc"', 'W/"abc"', '"x", "abc"', "*"])("is not sent to who has it: %s", async (tags) => {
    const response = await ask({ "if-none-match": tags, range: "bytes=0-9" });
    expect([response.status, response.headers.get("etag"), response.body]).toEqual([304, '"abc"', null]);
  });

  test("is sent to who has another version", async () => {
    expect((await ask({ "if-none-match": '"old"' })).status).toBe(200);
  });
});

describe("a range", () => {
  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=999000-", 999_000, 999_999],
    ["bytes=-5", 999_995, 999_999],
    ["bytes=100-400000", 100, 400_000],
  ])("%s is answered with 206 and those bytes", async (range, start, end) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end}/1000000`);
    expect(response.headers.get("content-length")).toBe(String(end - start + 1));
    expect(Buffer.compare(await response.bytes(), body.subarray(start, end + 1))).toBe(0);
  });

  test("beyond the end is refused with the true size", async () => {
    const response = await ask({ range: "bytes=1000000-" });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */1000000"]);
    expect(response.headers.get("content-disposition")).toBeNull();
  });

  test.each([
    ['"abc"', 206],
    ['W/"abc"', 200],
    ['"old"', 200],
    ["Wed, 21 Oct 2026 07:28:00 GMT", 200],
  ])("with If-Range %s is answered with %i", async (condition, status) => {
    const response = await ask({ range: "bytes=0-9", "if-range": condition });
    expect(response.status).toBe(status);
    await response.body?.cancel();
  });
});

describe("streaming", () => {
  function slowStore() {
    const seen = { pulled: 0, canceled: false };
    const chunk = new Uint8Array(1000);
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          seen.pulled += 1;
          controller.enqueue(chunk);
        },
        cancel() {
          seen.canceled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { seen, store: { ...store, read: async () => ({ stream, size: body.length }) } };
  }

  test("reads no further than the client has taken", async () => {
    const { seen, store: slow } = slowStore();
    const response = await serveFile(new Request("http://beatpass.test/file"), file, slow);
    await response.body?.getReader().read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.pulled).toBeLessThanOrEqual(4);
  });

  test("ends when the client goes away", async () => {
    const { seen, store: slow } = slowStore();
    const client = new AbortController();
    const request = new Request("http://beatpass.test/file", { signal: client.signal });
    const response = await serveFile(request, file, slow);
    const reader = response.body?.getReader();
    await reader?.read();
    client.abort();
    await expect(reader?.read()).rejects.toThrow();
    expect(seen.canceled).toBe(true);
  });

  test("ends when the reply is dropped", async () => {
    const { seen, store: slow } = slowStore();
    const response = await serveFile(new Request("http://beatpass.test/file"), file, slow);
    await response.body?.cancel();
    expect(seen.canceled).toBe(true);
  });
});
