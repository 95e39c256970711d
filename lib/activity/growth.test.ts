import { expect, test } from "vitest";
import { growthOf } from "./growth";

test("growth is labelled as facts §6 says, edges included", () => {
  const label = (percent: number) => growthOf(100 + percent, 100)?.label;
  expect([16, 15, 5, 4, 0, -1, -5, -6].map(label)).toEqual([
    "exceptional",
    "strong",
    "strong",
    "steady",
    "steady",
    "slight_decline",
    "slight_decline",
    "attention",
  ]);
  expect(growthOf(3, 2)?.percent).toBe(50);
});

test("nothing is a percentage of nothing", () => {
  expect(growthOf(5, 0)).toBeNull();
});
