import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { stemsZip } from "./stems-zip";

const stems = [
  { filename: "Été - drums.wav", bytes: Uint8Array.from({ length: 5000 }, (_, i) => i % 256) },
  { filename: "Été - bass.wav", bytes: Uint8Array.of(1, 2, 3) },
];

afterEach(() => {
  vi.useRealTimers();
});

/** Reads a zip by its central directory (PKWARE APPNOTE §4.3.12), for entries that are stored. */
function unzip(bytes: Uint8Array) {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const [method, sum, size] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
    ];
    const filename = zip.toString("utf8", at + 46, at + 46 + (nameSize ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (noteSize ?? 0);
    return { filename, method, sum, body: zip.subarray(start, start + size) };
  });
}

test("holds every stem, stored, under its name and with its checksum", async () => {
  const entries = unzip(await stemsZip(stems));
  expect(entries.map(({ filename, method }) => [filename, method])).toEqual([
    ["Été - drums.wav", 0],
    ["Été - bass.wav", 0],
  ]);
  entries.forEach(({ body, sum }, i) => {
    expect(Buffer.compare(body, stems[i]?.bytes ?? new Uint8Array())).toBe(0);
    expect(sum).toBe(crc32(body));
  });
});

test("is the same bytes whenever it is made", async () => {
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const first = hash(await stemsZip(stems));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  expect(hash(await stemsZip(stems))).toBe(first);
});
