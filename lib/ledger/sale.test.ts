import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "./post";
import {
  disputeLostEntries,
  disputeOpenedEntries,
  disputeWonEntries,
  refundEntries,
  refundSplit,
  saleEntries,
} from "./sale";

const sale = fc
  .record({
    totalMinor: fc.integer({ min: 1, max: 10 ** 9 }),
    feeShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ totalMinor, feeShare }) => {
    const feeMinor = Math.floor(totalMinor * feeShare);
    return { sellerId: 7, currency: "USD", totalMinor, feeMinor, shareMinor: totalMinor - feeMinor };
  });
const sum = (entries: Entry[]) => entries.reduce((total, { amountMinor }) => total + amountMinor, 0);
const of = (account: Entry["account"], entries: Entry[]) =>
  sum(entries.filter((entry) => entry.account === account));

test("every list of legs sums to zero", () => {
  fc.assert(
    fc.property(sale, fc.nat(), fc.nat(), (sold, a, b) => {
      const held = refundSplit(sold, 0, sold.totalMinor).shareMinor;
      const [before, after] = [a % (sold.totalMinor + 1), b % (sold.totalMinor + 1)].sort(
        (x, y) => x - y,
      ) as [number, number];
      for (const entries of [
        saleEntries(sold),
        refundEntries(sold, refundSplit(sold, before, after)),
        disputeOpenedEntries(sold, sold.totalMinor, held),
        disputeWonEntries(sold, sold.totalMinor, held),
        disputeLostEntries(sold, sold.totalMinor, held),
      ])
        expect(sum(entries)).toBe(0);
    }),
  );
});

test("partial refunds, however cut, take back exactly what one full refund takes", () => {
  fc.assert(
    fc.property(sale, fc.array(fc.nat(), { maxLength: 8 }), (sold, cuts) => {
      const steps = [
        0,
        ...cuts.map((cut) => cut % (sold.totalMinor + 1)).sort((x, y) => x - y),
        sold.totalMinor,
      ];
      const parts = steps
        .slice(1)
        .flatMap((after, index) => refundEntries(sold, refundSplit(sold, steps[index] ?? 0, after)));
      expect(of("seller_payable", parts)).toBe(sold.shareMinor);
      expect(of("platform_revenue", parts)).toBe(sold.feeMinor);
      expect(of("clearing", parts)).toBe(-sold.totalMinor);
    }),
  );
});

test("after a dispute is lost nothing is held, and the loss is borne by share and fee", () => {
  fc.assert(
    fc.property(sale, (sold) => {
      const all = [
        ...saleEntries(sold),
        ...disputeOpenedEntries(sold, sold.totalMinor, sold.shareMinor),
        ...disputeLostEntries(sold, sold.totalMinor, sold.shareMinor),
      ];
      for (const account of [
        "clearing",
        "platform_revenue",
        "seller_payable",
        "seller_held",
        "dispute_losses",
      ] as const)
        expect(of(account, all)).toBe(0);
    }),
  );
});
