import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayOf, monthsAfter, startOf, startsBetween } from "./calendar";

test("weeks begin on Monday, months on their first", () => {
  expect(["2026-11-22", "2026-11-23", "2026-11-29"].map((day) => startOf(day, "week"))).toEqual([
    "2026-11-16",
    "2026-11-23",
    "2026-11-23",
  ]);
  expect(startOf("2028-02-29", "month")).toBe("2028-02-01");
});

test("months without the day end on their last one", () => {
  const from = (day: string, months: number) => dayOf(monthsAfter(new Date(`${day}T10:00:00Z`), months));
  expect(from("2026-01-31", 1)).toBe("2026-02-28");
  expect(from("2027-11-30", 3)).toBe("2028-02-29");
  expect(from("2024-02-29", 12)).toBe("2025-02-28");
  expect(from("2024-02-29", 48)).toBe("2028-02-29");
  expect(from("2026-12-31", 2)).toBe("2027-02-28");
});

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map(dayOf);

test("periods follow each other without gap or overlap", () => {
  fc.assert(
    fc.property(day, fc.nat(200), fc.constantFrom("day", "week", "month"), (first, days, step) => {
      const last = dayAfter(first, days);
      const starts = startsBetween(first, last, step);
      expect(starts[0]).toBe(startOf(first, step));
      expect(starts.at(-1)).toBe(startOf(last, step));
      for (const start of starts) expect(startOf(start, step)).toBe(start);
      for (const [at, start] of starts.slice(1).entries())
        expect(startOf(dayAfter(start, -1), step)).toBe(starts[at]);
    }),
  );
});
