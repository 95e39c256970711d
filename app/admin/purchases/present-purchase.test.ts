import { expect, test } from "vitest";
import { presentTrail } from "./present-purchase";

test("what was noted beside an act reads as amounts and words, not as the log keeps them", () => {
  const entry = {
    id: 1,
    at: new Date("2026-11-22T04:09:14Z"),
    actor: "user:6",
    actorName: "Robin Okafor",
    action: "purchase.refund_requested",
    details: {
      refund: 3,
      reason: "requested_by_customer",
      amountMinor: 700,
      currency: "USD",
      reference: "BP-1",
    },
  };
  expect(presentTrail(entry)).toMatchObject({
    action: "Refund requested",
    actor: "Robin Okafor",
    details: "amount: $7.00 USD, refund: 3, reason: requested by customer",
  });
});
