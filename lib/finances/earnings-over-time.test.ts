import { afterAll, beforeAll, expect, test } from "vitest";
import { sellerDays } from "@/db/schema";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, producer } from "@/sandbox/testing/people";
import { type Range, readEarningsOverTime } from "./earnings-over-time";

let house: House;
let seller: Producer;
const NOW = new Date("2026-03-12T23:59:00Z");

beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
  const day = (at: string, volumeMinor: number, currency = "USD") => ({
    sellerId: seller.id,
    currency,
    day: at,
    volumeMinor,
    feeMinor: volumeMinor / 10,
    refundedMinor: 5,
    lostMinor: 1,
  });
  await house.db
    .insert(sellerDays)
    .values([
      day("2024-11-30", 100),
      day("2025-12-31", 200),
      day("2026-03-01", 300),
      day("2026-03-02", 400),
      day("2026-03-12", 500),
      day("2026-03-12", 9000, "EUR"),
    ]);
});
afterAll(() => house.close());

const read = async (range: Range, currency = "USD") =>
  readEarningsOverTime(await house.as(seller, NOW), { currency, range });
const net = (periods: { start: string; netMinor: number }[]) =>
  periods.filter(({ netMinor }) => netMinor !== 0).map(({ start, netMinor }) => [start, netMinor]);

test("days: as many as asked for, today among them, the empty ones too", async () => {
  const { step, periods } = await read("7d");
  expect([step, periods.length, periods[0]?.start, periods.at(-1)?.start]).toEqual([
    "day",
    7,
    "2026-03-06",
    "2026-03-12",
  ]);
  expect(net(periods)).toEqual([["2026-03-12", 444]]);
  expect(periods.at(-1)).toEqual({
    start: "2026-03-12",
    volumeMinor: 500,
    feeMinor: 50,
    refundedMinor: 5,
    lostMinor: 1,
    poolMinor: 0,
    netMinor: 444,
  });
  expect((await read("30d")).periods).toHaveLength(30);
});

test("weeks begin on Monday, months on the first", async () => {
  const weeks = await read("90d");
  expect(weeks.step).toBe("week");
  expect(net(weeks.periods)).toEqual([
    ["2025-12-29", 174],
    ["2026-02-23", 264],
    ["2026-03-02", 354],
    ["2026-03-09", 444],
  ]);
  const months = await read("1y");
  expect(months.step).toBe("month");
  expect(net(months.periods)).toEqual([
    ["2025-12-01", 174],
    ["2026-03-01", 264 + 354 + 444],
  ]);
});

test("all begins where the sales began; a currency without any has no periods", async () => {
  const { periods } = await read("all");
  expect([periods[0]?.start, periods.length]).toEqual(["2024-11-01", 17]);
  expect(await read("all", "GBP")).toEqual({ step: "month", periods: [] });
  expect(net((await read("all", "EUR")).periods)).toEqual([["2026-03-01", 8094]]);
});
