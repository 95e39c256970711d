import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate, type Unpaid } from "./allocate";

const sales = fc
  .array(fc.integer({ min: -10_000, max: 50_000 }), { maxLength: 20 })
  .map((amounts) =>
    amounts.map((unpaidMinor, at): Unpaid => ({ of: at % 3 ? "sale" : "pool", id: at + 1, unpaidMinor })),
  );
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

test("pays the oldest first and the last in part; what was paid too much comes off", () => {
  const unpaid = [1000, -300, 2000, 500].map(
    (unpaidMinor, at): Unpaid => ({ of: at === 2 ? "pool" : "sale", id: at + 1, unpaidMinor }),
  );
  expect(allocate(1500, unpaid)).toEqual([
    { of: "sale", id: 2, amountMinor: -300 },
    { of: "sale", id: 1, amountMinor: 1000 },
    { of: "pool", id: 3, amountMinor: 800 },
  ]);
});

test("a payout of all that is owed leaves nothing unpaid", () => {
  fc.assert(
    fc.property(sales, (unpaid) => {
      const all = sum(unpaid.map(({ unpaidMinor }) => unpaidMinor));
      fc.pre(all > 0);
      const paid = new Map(allocate(all, unpaid).map((item) => [item.id, item.amountMinor]));
      for (const { id, unpaidMinor } of unpaid) expect(paid.get(id) ?? 0).toBe(unpaidMinor);
    }),
  );
});

test("whatever the amount: nothing twice, none beyond what it has, and the sum is the amount or all there is", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 200_000 }), sales, (amount, unpaid) => {
      const items = allocate(amount, unpaid);
      const of = new Map(unpaid.map(({ id, unpaidMinor }) => [id, unpaidMinor]));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { id, amountMinor } of items) {
        const had = of.get(id) ?? 0;
        expect(Math.sign(amountMinor)).toBe(Math.sign(had));
        expect(Math.abs(amountMinor)).toBeLessThanOrEqual(Math.abs(had));
      }
      const available = sum(
        unpaid.map(({ unpaidMinor }) => unpaidMinor).filter((had) => amount >= 0 || had < 0),
      );
      const expected = amount >= 0 ? Math.min(amount, available) : Math.max(amount, available);
      expect(sum(items.map(({ amountMinor }) => amountMinor))).toBe(expected);
    }),
  );
});
