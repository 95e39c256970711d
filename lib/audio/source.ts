import { readSync } from "node:fs";

/** Bytes to be read here and there, so that a large file never lies in memory as a whole. */
export type Source = {
  size: number;
  /** What there is of these bytes: fewer at the end of the file. Valid until the next read. */
  read(at: number, length: number): Uint8Array;
};

export const bytesSource = (bytes: Uint8Array): Source => ({
  size: bytes.byteLength,
  read: (at, length) => bytes.subarray(at, at + length),
});

/** Of an open file. Holds its thread while it reads: for threads that do nothing else. */
export function fileSource(descriptor: number, size: number): Source {
  let held = new Uint8Array(64 * 1024);
  return {
    size,
    read(at, length) {
      if (held.byteLength < length) held = new Uint8Array(length);
      return held.subarray(0, readSync(descriptor, held, 0, Math.min(length, Math.max(0, size - at)), at));
    },
  };
}
