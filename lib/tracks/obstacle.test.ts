import fc from "fast-check";
import { expect, test } from "vitest";
import { exclusiveStatus, licensingType, trackStatus } from "@/db/schema";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { obstacleTo } from "./obstacle";
import { purchasability } from "./purchasability";

const configs = fc.constantFrom(null, SYSTEM_DEFAULT, { ...SYSTEM_DEFAULT, publishing_producer: 50 });
const track = fc.record({
  producerId: fc.constant(1),
  status: fc.constantFrom(...trackStatus.enumValues),
  licensingType: fc.constantFrom(...licensingType.enumValues),
  exclusiveStatus: fc.constantFrom(...exclusiveStatus.enumValues),
  priceMinor: fc.constantFrom(null, 2999),
  exclusiveConfig: configs,
  fileKinds: fc.constantFrom([], SYSTEM_DEFAULT.delivered_files),
});
const producer = fc.record({
  status: fc.constantFrom("approved" as const, "pending" as const),
  stripeAccountId: fc.constantFrom(null, "acct_1"),
  chargesEnabled: fc.boolean(),
  payoutsEnabled: fc.boolean(),
  detailsSubmitted: fc.boolean(),
  disconnectedAt: fc.constantFrom(null, new Date(0)),
  exclusiveDefault: configs,
});

test("nothing stands in the way exactly when somebody else may buy", () => {
  fc.assert(
    fc.property(track, producer, fc.boolean(), (given, seller, purchasesEnabled) => {
      const { purchasable } = purchasability(given, seller, { askerId: 2, purchasesEnabled });
      expect(obstacleTo(given, seller, { purchasesEnabled }) === null).toBe(purchasable);
    }),
    { numRuns: 2000 },
  );
});
