import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { readZip } from "@/sandbox/testing/read-zip";
import { stemsZip } from "./stems-zip";

const stems = [
  { filename: "Été - drums.wav", bytes: Uint8Array.from({ length: 5000 }, (_, i) => i % 256) },
  { filename: "Été - bass.wav", bytes: Uint8Array.of(1, 2, 3) },
];

afterEach(() => {
  vi.useRealTimers();
});

test("holds every stem, stored, under its name and with its checksum", async () => {
  const entries = readZip(await stemsZip(stems));
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
