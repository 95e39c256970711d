import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarMonth } from "./calendar-month";

const month = (now: string) => {
  const { startsAt, endsAt } = calendarMonth(new Date(now));
  return [startsAt.toISOString(), endsAt.toISOString()];
};

test.each([
  ["2026-05-11T07:00:00.000Z", "2026-05-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z"],
  ["2026-12-31T23:59:59.999Z", "2026-12-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ["2027-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z", "2027-02-01T00:00:00.000Z"],
  ["2028-02-29T23:59:59.999Z", "2028-02-01T00:00:00.000Z", "2028-03-01T00:00:00.000Z"],
  ["2026-03-01T01:30:00.000+02:00", "2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z"],
])("%s lies in the month from %s to %s", (now, from, to) => {
  expect(month(now)).toEqual([from, to]);
});

test("every instant is in its month, and the next month begins where it ends", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (now) => {
        const { startsAt, endsAt } = calendarMonth(now);
        expect(startsAt <= now && now < endsAt).toBe(true);
        expect(calendarMonth(endsAt).startsAt).toEqual(endsAt);
      },
    ),
  );
});
