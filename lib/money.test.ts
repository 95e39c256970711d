import fc from "fast-check";
import { expect, test } from "vitest";
import { decimals, formatMoney, fromDecimal, minorUnits, portion, toDecimal } from "./money";

const amount = fc.integer({ min: 0, max: 10 ** 12 });

test("what goes to the wire comes back, in currencies with 0, 2 and 3 decimals", () => {
  fc.assert(
    fc.property(amount, fc.constantFrom("USD", "JPY", "KWD"), (minor, currency) => {
      expect(fromDecimal(toDecimal(minor, currency), currency)).toBe(minor);
    }),
  );
  expect([decimals("USD"), decimals("JPY"), decimals("KWD")]).toEqual([2, 0, 3]);
  expect([toDecimal(2999, "USD"), toDecimal(2999, "JPY"), toDecimal(2999, "KWD")]).toEqual([
    29.99, 2999, 2.999,
  ]);
});

test("an amount finer than its currency is refused", () => {
  expect(() => fromDecimal(29.999, "USD")).toThrow(RangeError);
  expect(() => fromDecimal(0.5, "JPY")).toThrow(RangeError);
});

test("what is not a whole, exact number of minor units is refused", () => {
  for (const bad of [0.5, Number.NaN, 2 ** 53, "x"]) expect(() => minorUnits(bad)).toThrow(RangeError);
  expect(minorUnits(2 ** 31 + 1)).toBe(2_147_483_649);
});

test("a portion is within half a unit of the exact one, or just below it when floored", () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (minor, bps) => {
      const exact = (BigInt(minor) * BigInt(bps) * 2n) / 10_000n;
      const halfUp = BigInt(portion(minor, bps, 10_000, "half_up")) * 2n;
      expect(halfUp - exact >= -1n && halfUp - exact <= 1n).toBe(true);
      const floor = BigInt(portion(minor, bps, 10_000, "floor")) * 10_000n;
      const product = BigInt(minor) * BigInt(bps);
      expect(floor <= product && product - floor < 10_000n).toBe(true);
    }),
  );
});

test("money is written with its symbol and its code", () => {
  expect(formatMoney(24550, "USD")).toBe("$245.50 USD");
  expect(formatMoney(1200, "JPY")).toBe("¥1,200 JPY");
});
