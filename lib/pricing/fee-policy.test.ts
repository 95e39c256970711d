import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_FEE_POLICY, type FeePolicy, splitPrice } from "./fee-policy";

test("the default policy gives the sample of document 000", () => {
  expect(splitPrice(DEFAULT_FEE_POLICY, 2999)).toEqual({ totalMinor: 2999, feeMinor: 450, shareMinor: 2549 });
});

test("a policy whose fee the buyer pays comes on top (facts §1)", () => {
  const policy: FeePolicy = { bps: 1200, flat_minor: 300, payer: "buyer", rounding: "half_up" };
  const totals = [2000, 5000, 10_000, 50_000].map((price) => splitPrice(policy, price).totalMinor);
  expect(totals).toEqual([2540, 5900, 11_500, 56_300]);
});

test("fee and share add up to the total, and neither is negative, whatever the policy", () => {
  const policy = fc.record({
    bps: fc.integer({ min: 0, max: 10_000 }),
    flat_minor: fc.integer({ min: 0, max: 100_000 }),
    payer: fc.constantFrom("seller" as const, "buyer" as const),
    rounding: fc.constantFrom("half_up" as const, "floor" as const),
  });
  fc.assert(
    fc.property(policy, fc.integer({ min: 0, max: 10 ** 10 }), (given, price) => {
      const { totalMinor, feeMinor, shareMinor } = splitPrice(given, price);
      expect(feeMinor + shareMinor).toBe(totalMinor);
      expect(Math.min(feeMinor, shareMinor)).toBeGreaterThanOrEqual(0);
      expect(given.payer === "seller" ? totalMinor : shareMinor).toBe(price);
    }),
  );
});
