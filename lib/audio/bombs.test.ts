import { expect, test } from "vitest";
import { flacBomb } from "@/sandbox/testing/audio/encode-flac";
import { readArchive } from "./read-archive";
import { openSound } from "./sound";
import { bytesSource, type Source } from "./source";

// A thread's bounds do not count the memory that decoders and buffers take (RELIABILITY S8): what a stranger's bytes can
// make of themselves at once has to be small before they are read.

test.each([
  [2, 400],
  [8, 100],
])(
  "a FLAC of %i channels that unpacks a hundred thousandfold comes a stretch at a time",
  async (channels, packed) => {
    const bomb = flacBomb({ channels, frames: packed });
    let longest = 0;
    let frames = 0;
    for await (const block of openSound(bytesSource(bomb)).blocks()) {
      longest = Math.max(longest, block[0]?.length ?? 0);
      frames += block[0]?.length ?? 0;
    }
    expect(frames).toBe(packed * 65_535);
    expect(longest).toBeLessThan(2 ** 23);
  },
);

test("a zip whose directory claims to be all of a gigabyte is refused before it is read", () => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(1024 ** 3 - 22, 12);
  let most = 0;
  const source: Source = {
    size: 1024 ** 3,
    read(at, length) {
      most = Math.max(most, length);
      if (length > 2 ** 20) return new Uint8Array();
      const bytes = Buffer.alloc(Math.min(length, 1024 ** 3 - at));
      if (at + bytes.length === 1024 ** 3) end.copy(bytes, bytes.length - 22);
      return bytes;
    },
  };
  expect(() => readArchive(source, { most: 64 })).toThrow("directory is too large");
  expect(most).toBeLessThan(2 ** 20);
});
