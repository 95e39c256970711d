import { expect, test } from "vitest";
import type { BalanceTransaction } from "@/lib/stripe/balance-transactions";
import { readingOf } from "./counterparts";

const moved = (type: BalanceTransaction["type"]): BalanceTransaction => ({
  id: "txn_1",
  type,
  category: type,
  amountMinor: -200,
  currency: "USD",
  feeMinor: 0,
  feeCurrency: "USD",
  source: {
    ...{ id: null, intentId: null, chargeId: null, reference: null, parentId: null, refundId: null },
    ...{ undone: false, mirrors: false },
  },
});

test.each(["stripe_fee", "stripe_fx_fee", "tax_fee", "topup", "reserve_hold", "payout_minimum_balance_hold"])(
  "%s is Stripe's and the platform's own matter, not a difference each night",
  (type) => {
    expect(readingOf(moved(type), null)).toEqual({ as: "elsewhere" });
    expect(readingOf(moved(type), "acct_1")).toEqual({ as: "elsewhere" });
  },
);

test("what nobody knows is a difference", () => {
  for (const accountId of [null, "acct_1"])
    expect(readingOf(moved("contribution"), accountId)).toEqual({ as: "unknown" });
});
