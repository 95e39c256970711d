import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type FileStore, NoSuchFile } from "./file-store";
import { s3Files } from "./s3-files";
import { serveFile } from "./serve-file";

type Stored = { body: Buffer; contentType: string };
type Seen = { method: string; path: string; signed: boolean; range?: string };
const objects = new Map<string, Stored>();
const requests: Seen[] = [];
let server: Server;
let store: FileStore;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const answer = await speakS3(request);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  store = s3Files({
    bucket: "beats",
    region: "auto",
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: "AKIATEST",
    secretAccessKey: "secret",
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  objects.clear();
  requests.length = 0;
});

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 13) % 241);
const sha256 = (body: Uint8Array, as: "hex" | "base64" = "hex") =>
  createHash("sha256").update(body).digest(as);

describe("a file in a bucket", () => {
  test("is put signed, in the bucket's path, with its type and hash", async () => {
    const body = bytes(200_000);
    expect(await store.put("t/1.wav", body, "audio/wav")).toEqual({ size: 200_000, sha256: sha256(body) });
    expect(requests).toEqual([{ method: "PUT", path: "/beats/t/1.wav", signed: true }]);
    expect(objects.get("/beats/t/1.wav")?.contentType).toBe("audio/wav");
    expect(Buffer.compare(await store.readAll("t/1.wav"), body)).toBe(0);
  });

  test("may come as a stream of unknown length", async () => {
    const body = bytes(150_000);
    const parts = Readable.from([body.subarray(0, 70_000), body.subarray(70_000)]);
    expect(await store.put("t/2.wav", parts, "audio/wav")).toEqual({ size: 150_000, sha256: sha256(body) });
    expect(objects.get("/beats/t/2.wav")?.body.equals(body)).toBe(true);
  });

  test("is read by ranges, without fetching the rest", async () => {
    const body = bytes(100_000);
    await store.put("t/3.wav", body, "audio/wav");
    const { stream, size } = await store.read("t/3.wav", { start: 10, end: 19 });
    expect(size).toBe(10);
    expect(await new Response(stream).bytes()).toEqual(body.slice(10, 20));
    expect(requests.at(-1)?.range).toBe("bytes=10-19");
  });

  test("is served as from the disk", async () => {
    const body = bytes(5000);
    await store.put("t/4.wav", body, "audio/wav");
    const request = new Request("http://beatpass.test/", { headers: { range: "bytes=-100" } });
    const response = await serveFile(
      request,
      { key: "t/4.wav", size: 5000, contentType: "audio/wav", filename: "4.wav", disposition: "inline" },
      store,
    );
    expect([response.status, response.headers.get("content-range")]).toEqual([206, "bytes 4900-4999/5000"]);
    expect(await response.bytes()).toEqual(body.slice(4900));
  });

  test("is missing by name, and removing it twice is no error", async () => {
    await store.put("t/5.wav", bytes(3), "audio/wav");
    expect(await store.size("t/5.wav")).toBe(3);
    await store.remove("t/5.wav");
    await store.remove("t/5.wav");
    expect(await store.size("t/5.wav")).toBeNull();
    await expect(store.read("t/5.wav")).rejects.toThrow(NoSuchFile);
    await expect(store.readAll("t/5.wav")).rejects.toThrow(NoSuchFile);
  });
});

type Answer = { status: number; headers?: Record<string, string | number>; body?: Buffer | string };

/** The four verbs of S3 that the store speaks, with S3's own check of the hash and its XML error. */
async function speakS3(request: IncomingMessage): Promise<Answer> {
  const { method = "", headers } = request;
  const path = (request.url ?? "").split("?")[0] ?? "";
  const signed = headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=AKIATEST/") ?? false;
  requests.push({ method, path, signed, ...(headers.range && { range: headers.range }) });
  const sent = Buffer.concat(await request.toArray());

  if (method === "PUT") {
    if (headers["x-amz-checksum-sha256"] !== sha256(sent, "base64"))
      return { status: 400, body: "BadDigest" };
    objects.set(path, { body: sent, contentType: headers["content-type"] ?? "" });
    return { status: 200 };
  }
  if (method === "DELETE") {
    objects.delete(path);
    return { status: 204 };
  }
  const found = objects.get(path);
  if (!found) return { status: 404, body: method === "HEAD" ? "" : "<Error><Code>NoSuchKey</Code></Error>" };
  const [, first, last] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? "") ?? [];
  const body = first ? found.body.subarray(Number(first), Number(last) + 1) : found.body;
  const status = first ? 206 : 200;
  const described = { "content-length": body.length, "content-type": found.contentType };
  return { status, headers: described, body: method === "HEAD" ? undefined : body };
}
