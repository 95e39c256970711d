import fc from "fast-check";
import { expect, test } from "vitest";
import { type Discount, discountOf } from "./discount";

const percentage = (bps: number): Discount => ({
  type: "percentage",
  bps,
  amountMinor: null,
  currency: null,
});
const fixed = (amountMinor: number, currency = "USD"): Discount => ({
  type: "fixed",
  bps: null,
  amountMinor,
  currency,
});
const price = fc.integer({ min: 0, max: 99_999_999 });

test("20 % of 29.98 is 5.99, the sample of document 000; of 29.99 too (facts §1)", () => {
  expect(discountOf(percentage(2000), 2998, "USD")).toBe(599);
  expect(discountOf(percentage(2000), 2999, "EUR")).toBe(599);
});

test("a percentage is the largest whole number of cents that is not more than it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), price, (bps, minor) => {
      const discount = discountOf(percentage(bps), minor, "USD") ?? -1;
      expect(discount).toBeGreaterThanOrEqual(0);
      expect(discount).toBeLessThanOrEqual(minor);
      const exact = BigInt(minor) * BigInt(bps);
      expect(BigInt(discount) * 10_000n <= exact && exact < BigInt(discount + 1) * 10_000n).toBe(true);
    }),
  );
});

test("100 % is the whole price, whatever it is", () => {
  fc.assert(fc.property(price, (minor) => discountOf(percentage(10_000), minor, "GBP") === minor));
});

test("a fixed amount takes at most the price, and nothing in another currency", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), price, (amount, minor) => {
      expect(discountOf(fixed(amount), minor, "USD")).toBe(Math.min(amount, minor));
      expect(discountOf(fixed(amount), minor, "EUR")).toBeNull();
    }),
  );
});
