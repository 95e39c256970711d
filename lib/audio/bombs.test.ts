import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { flacBomb } from "@/sandbox/testing/audio/encode-flac";
import { examineArchive, MOST_STEMS } from "./examine-archive";
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

const MB = 1024 * 1024;

test.each([
  ["one stem of more than half a gigabyte", [512 * MB + 1]],
  ["more than two gigabytes in all", Array(5).fill(450 * MB)],
  ["more stems than a beat has", Array(MOST_STEMS + 1).fill(1)],
])("stems that claim to be %s are refused before one is unpacked", async (_, sizes) => {
  const examined = examineArchive(bytesSource(zipClaiming(sizes)), tmpdir(), () => {});
  await expect(examined).rejects.toMatchObject({ why: "archive_too_large" });
});

test("a zip of more files than stems could bring along is not gone through", () => {
  const zip = bytesSource(zipClaiming(Array(MOST_STEMS * 10 + 1).fill(1)));
  expect(() => readArchive(zip, { most: MOST_STEMS })).toThrow("holds too many files");
});

/** A zip (PKWARE APPNOTE §4.3) of deflated files, each of one byte that is said to unpack to so many. */
function zipClaiming(sizes: number[]): Uint8Array {
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x0403_4b50, 0);
  const directory = sizes.map((size, place) => {
    const name = Buffer.from(`${place}.wav`);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x0201_4b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(1, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(sizes.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, listed, end]);
}
