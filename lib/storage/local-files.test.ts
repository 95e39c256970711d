import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BadKey, NoSuchFile } from "./file-store";
import { localFiles } from "./local-files";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(dir, { recursive: true }));

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31) % 251);
const sha256 = (body: Uint8Array) => createHash("sha256").update(body).digest("hex");
const collect = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).bytes());

describe("a local file", () => {
  test("comes back as it was put, with its size and hash", async () => {
    const body = bytes(300_000);
    const written = await localFiles(dir).put("tracks/1/master.wav", body, "audio/wav");
    expect(written).toEqual({ size: 300_000, sha256: sha256(body) });
    expect(await localFiles(dir).size("tracks/1/master.wav")).toBe(300_000);
    expect(Buffer.compare(await localFiles(dir).readAll("tracks/1/master.wav"), body)).toBe(0);
  });

  test("is the same when it comes as a stream", async () => {
    const parts = [bytes(70_000), bytes(3), bytes(100_001)];
    const written = await localFiles(dir).put("streamed.bin", Readable.from(parts), "text/plain");
    expect(written).toEqual({ size: 170_004, sha256: sha256(Buffer.concat(parts)) });
  });

  test("gives exactly the range that is asked for", async () => {
    const store = localFiles(dir);
    const body = bytes(400_000);
    await store.put("ranges.bin", body, "text/plain");
    const anyRange = fc.tuple(fc.nat(399_999), fc.nat(399_999)).map((pair) => pair.toSorted((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(anyRange, async ([start = 0, end = 0]) => {
        const { stream, size } = await store.read("ranges.bin", { start, end });
        expect(size).toBe(end - start + 1);
        expect(Buffer.compare(await collect(stream), body.subarray(start, end + 1))).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test("may be empty", async () => {
    const store = localFiles(dir);
    await store.put("empty", new Uint8Array(), "text/plain");
    const { stream, size } = await store.read("empty");
    expect([size, (await collect(stream)).length]).toEqual([0, 0]);
  });

  test("that breaks off while it is written leaves the old one whole and nothing beside it", async () => {
    const store = localFiles(join(dir, "broken"));
    await store.put("song.wav", bytes(10), "audio/wav");
    const torn = Readable.from(
      (async function* () {
        yield bytes(5);
        throw new Error("the line dropped");
      })(),
    );
    await expect(store.put("song.wav", torn, "audio/wav")).rejects.toThrow("the line dropped");
    expect(await store.size("song.wav")).toBe(10);
    expect(await readdir(join(dir, "broken"))).toEqual(["song.wav"]);
  });

  test("that is not there is missing by name, and removing it is no error", async () => {
    const store = localFiles(dir);
    await store.put("gone.txt", bytes(1), "text/plain");
    await store.remove("gone.txt");
    await store.remove("gone.txt");
    expect(await store.size("gone.txt")).toBeNull();
    await expect(store.read("gone.txt")).rejects.toThrow(NoSuchFile);
    await expect(store.readAll("gone.txt")).rejects.toThrow(NoSuchFile);
  });

  test("is closed when the reader leaves early", async () => {
    const store = localFiles(dir);
    await store.put("left.bin", bytes(1_000_000), "text/plain");
    const { stream } = await store.read("left.bin");
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(await openFilesNamed("left.bin")).toBe(0);
  });
});

test.each([
  "../secret",
  "a/../../secret",
  "/etc/passwd",
  "a//b",
  "a/",
  "",
  ".hidden",
  "a\\..\\b",
  "a\0b",
  `${"x".repeat(513)}`,
])("the key %j is refused", async (key) => {
  const store = localFiles(dir);
  await expect(store.put(key, bytes(1), "text/plain")).rejects.toThrow(BadKey);
  await expect(store.read(key)).rejects.toThrow(BadKey);
  await expect(store.size(key)).rejects.toThrow(BadKey);
  await expect(store.remove(key)).rejects.toThrow(BadKey);
});

/** Linux lists a process's open files; elsewhere there is nothing to count. */
async function openFilesNamed(name: string): Promise<number> {
  if (process.platform !== "linux") return 0;
  const { readlink } = await import("node:fs/promises");
  const links = await readdir("/proc/self/fd");
  const targets = await Promise.all(links.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
  return targets.filter((target) => target.endsWith(name)).length;
}
