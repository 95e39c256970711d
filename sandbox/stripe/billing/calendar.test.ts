import fc from "fast-check";
import { expect, it } from "vitest";
import { periodEnd } from "./calendar";

const at = (text: string) => Date.parse(text) / 1000;
const monthly = { interval: "month", interval_count: 1 };

function ends(anchor: number, count: number): string[] {
  const found: string[] = [];
  let start = anchor;
  for (let n = 0; n < count; n++) {
    start = periodEnd(anchor, monthly, start);
    found.push(new Date(start * 1000).toISOString().slice(0, 10));
  }
  return found;
}

it("keeps the 31st where there is one, also over a leap year's February", () => {
  expect(ends(at("2027-12-31T10:00:00Z"), 4)).toEqual([
    "2028-01-31",
    "2028-02-29",
    "2028-03-31",
    "2028-04-30",
  ]);
  expect(ends(at("2027-01-31T10:00:00Z"), 2)).toEqual(["2027-02-28", "2027-03-31"]);
});

it("follows one period by the next without gap, each a whole month long", () => {
  const anchors = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z") });
  fc.assert(
    fc.property(anchors, fc.integer({ min: 1, max: 30 }), (anchor, months) => {
      let start = anchor;
      for (let n = 0; n < months; n++) {
        const end = periodEnd(anchor, monthly, start);
        expect((end - start) / 86_400).toBeGreaterThanOrEqual(28);
        expect((end - start) / 86_400).toBeLessThanOrEqual(31);
        expect((end - anchor) % 86_400).toBe(0);
        start = end;
      }
    }),
  );
});
