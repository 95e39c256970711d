import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { after, MINUTE } from "@/lib/clock";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { countWindow, forgetWindows, requireWithin, uncountWindow } from "./count-window";

let database: TestDatabase;
let connection: Connection;
const now = new Date("2026-03-01T12:00:10Z");

beforeAll(async () => {
  database = await testDatabase();
  connection = connect(database.url, 10);
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

const attempt = (subject: string, at = now) => countWindow(connection.db, subject, 5, MINUTE, at);

test("of fifty attempts at once exactly the limit is allowed", async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => attempt("race")));
  expect(all.filter(({ allowed }) => allowed)).toHaveLength(5);
  expect(
    all
      .map(({ remaining }) => remaining)
      .sort((a, b) => b - a)
      .slice(0, 6),
  ).toEqual([4, 3, 2, 1, 0, 0]);
});

test("each subject and each window has a count of its own", async () => {
  for (let n = 0; n < 5; n++) await attempt("full");
  expect(await attempt("full")).toEqual({
    allowed: false,
    remaining: 0,
    resetAt: new Date("2026-03-01T12:01:00Z"),
  });
  expect(await attempt("other")).toMatchObject({ allowed: true, remaining: 4 });
  expect(await attempt("full", after(now, MINUTE))).toMatchObject({ allowed: true, remaining: 4 });
});

test("beyond the limit one is told how many seconds to wait", async () => {
  await requireWithin(connection.db, "strict", 1, MINUTE, now);
  await expect(requireWithin(connection.db, "strict", 1, MINUTE, now)).rejects.toMatchObject({
    reason: "rate_limited",
    details: { retryAfter: 50 },
  });
});

test("a taken-back attempt frees its place, and never more than that", async () => {
  await attempt("back");
  await uncountWindow(connection.db, "back", MINUTE, now);
  await uncountWindow(connection.db, "back", MINUTE, now);
  expect(await attempt("back")).toMatchObject({ remaining: 4 });
});

test("past windows can be forgotten", async () => {
  await attempt("old", after(now, -60 * MINUTE));
  expect(await forgetWindows(connection.db, after(now, -MINUTE))).toBe(1);
});
