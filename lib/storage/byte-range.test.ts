import fc from "fast-check";
import { expect, test } from "vitest";
import { parseByteRange } from "./byte-range";

test.each([
  [null, 100, null],
  ["bytes=0-9", 100, { start: 0, end: 9 }],
  ["bytes=90-", 100, { start: 90, end: 99 }],
  ["bytes=-10", 100, { start: 90, end: 99 }],
  ["bytes=-1000", 100, { start: 0, end: 99 }],
  ["bytes=50-1000", 100, { start: 50, end: 99 }],
  ["Bytes= 0-0", 100, { start: 0, end: 0 }],
  ["bytes=100-", 100, "unsatisfiable"],
  ["bytes=-0", 100, "unsatisfiable"],
  ["bytes=0-", 0, "unsatisfiable"],
  ["bytes=-5", 0, "unsatisfiable"],
  ["bytes=9-5", 100, null],
  ["bytes=0-1,5-6", 100, null],
  ["bytes=-", 100, null],
  ["bytes=a-b", 100, null],
  ["items=0-9", 100, null],
  [`bytes=0-${"9".repeat(400)}`, 100, { start: 0, end: 99 }],
])("%s of %i bytes is %j", (header, size, expected) => {
  expect(parseByteRange(header, size)).toEqual(expected);
});

test("a range never leaves the file", () => {
  const number = fc.oneof(
    fc.constant(""),
    fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    fc.nat(300).map(String),
  );
  fc.assert(
    fc.property(number, number, fc.nat(300), (first, last, size) => {
      const range = parseByteRange(`bytes=${first}-${last}`, size);
      if (range === null || range === "unsatisfiable") return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
  );
});
