import type { Readable } from "node:stream";

/** A file that is in the store: `size` in bytes, `sha256` in lower-case hex where it was worked out. */
export type StoredFile = { key: string; size: number; sha256?: string };

/** Both ends inclusive, as in an HTTP Range: `{ start: 0, end: 0 }` is the first byte. */
export type ByteRange = { start: number; end: number };

/** Where files are kept. Every function throws `BadKey` for a key outside `folder/file.ext` form. */
export type FileStore = {
  /** Writes all of it or nothing: a reader never sees half a file. Replaces what the key held before. */
  put(
    key: string,
    body: Uint8Array | Readable,
    contentType: string,
  ): Promise<{ size: number; sha256: string }>;
  /** A stream of the file, or of one range of it; `size` is what the stream will give. Throws `NoSuchFile`. */
  read(key: string, range?: ByteRange): Promise<{ stream: ReadableStream<Uint8Array>; size: number }>;
  /** Size in bytes, null when there is no such file. */
  size(key: string): Promise<number | null>;
  /** For small files only: the whole of it in memory. Throws `NoSuchFile`. */
  readAll(key: string): Promise<Uint8Array>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
};

export class NoSuchFile extends Error {
  override readonly name = "NoSuchFile";
  constructor(key: string) {
    super(`The file store holds no "${key}".`);
  }
}

export class BadKey extends Error {
  override readonly name = "BadKey";
  constructor(key: string) {
    super(`"${key}" is no storage key: use letters, digits, "-", "_" and "." in parts divided by "/".`);
  }
}

// No part may begin with a dot: that rules out "..", and leaves dotted names to the store's own temporary files.
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

export function checkKey(key: string): string {
  if (key.length > 512 || !KEY.test(key)) throw new BadKey(key);
  return key;
}
