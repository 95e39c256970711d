import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { after, DAY } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { contribution, contributionSql } from "./contribution";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const at = new Date("2026-08-15T12:00:00Z");

test("a new track that nobody heard counts 1; half after six months; three at most", () => {
  const fresh = { publishedAt: at, plays: 0, producers: 1 };
  expect(contribution(fresh, at)).toBe(1);
  expect(contribution({ ...fresh, publishedAt: after(at, -365.25 * 0.5 * DAY) }, at)).toBeCloseTo(0.5, 12);
  expect(contribution({ ...fresh, plays: 9 }, at)).toBeCloseTo(2, 12);
  expect(contribution({ ...fresh, plays: 9, producers: 4 }, at)).toBeCloseTo(0.5, 12);
  expect(contribution({ ...fresh, plays: 1e15 }, at)).toBeLessThan(3);
});

test("the database weighs alike", async () => {
  const track = fc.record({
    days: fc.nat(4000),
    plays: fc.nat(10 ** 9),
    producers: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(track, async ({ days, plays, producers }) => {
      const publishedAt = after(at, -days * DAY);
      const weight = contributionSql(
        {
          publishedAt: sql`${publishedAt.toISOString()}::timestamptz`,
          plays: sql`${plays}::bigint`,
          producers: sql`${producers}::int`,
        },
        sql`${at.toISOString()}::timestamptz`,
      );
      const [row] = await house.db.execute<{ weight: number }>(sql`select ${weight} weight`);
      expect(Number(row?.weight)).toBeCloseTo(contribution({ publishedAt, plays, producers }, at), 9);
    }),
    { numRuns: 60 },
  );
});
