import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { type ByteRange, checkKey, type FileStore, NoSuchFile } from "./file-store";

const CHUNK = 128 * 1024;

/** Keeps files in a folder of this machine. A file is written beside its place and then renamed into it. */
export function localFiles(dir: string): FileStore {
  const pathOf = (key: string) => join(dir, checkKey(key));

  return {
    async put(key, body) {
      const path = pathOf(key);
      const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
      await mkdir(dirname(path), { recursive: true });
      try {
        const written = await write(unfinished, body);
        await rename(unfinished, path);
        return written;
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },

    async read(key, range) {
      const file = await open(pathOf(key), "r").catch(missing(key));
      const { size } = await file.stat();
      const whole = { start: 0, end: size - 1 };
      return stream(file, range ? { ...range, end: Math.min(range.end, size - 1) } : whole);
    },

    async size(key) {
      const found = await stat(pathOf(key)).catch(missing(key, null));
      return found?.isFile() ? found.size : null;
    },

    async readAll(key) {
      return readFile(pathOf(key)).catch(missing(key));
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

async function write(path: string, body: Uint8Array | Readable) {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx");
  try {
    for await (const chunk of body instanceof Uint8Array ? [body] : body) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}

/** Reads a chunk only when the taker asks for one, and closes the file at the end or when the taker leaves. */
function stream(file: FileHandle, range: ByteRange) {
  let at = range.start;
  const chunks = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const wanted = Math.min(CHUNK, range.end + 1 - at);
        if (wanted > 0) {
          const chunk = await readAt(file, at, wanted);
          at += chunk.length;
          controller.enqueue(chunk);
        }
        if (at > range.end) {
          await file.close();
          controller.close();
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
  return { stream: chunks, size: Math.max(0, range.end + 1 - range.start) };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position);
    if (bytesRead === 0) throw new Error("The file became shorter while it was being read.");
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    await file.close();
    throw error;
  }
}

function missing<Instead = never>(key: string, ...instead: Instead[]) {
  return (error: NodeJS.ErrnoException): Instead => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    if (instead.length === 0) throw new NoSuchFile(key);
    return instead[0] as Instead;
  };
}
