import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import type { CrashPoint } from "@/lib/crash-point";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person } from "@/sandbox/testing/people";
import { start } from "@/sandbox/testing/process";
import { sold } from "@/sandbox/testing/sold";
import { refundsOf, standing } from "@/sandbox/testing/standing";
import { refundSale } from "./refund-sale";

// RELIABILITY F12 for refunds: a worker killed as by `kill -9` between Stripe and us; in the end it went back once.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.each<CrashPoint>(["refund:made", "align:fee-returned"])(
  "the worker killed at %s: the next one ends it, and Stripe made one refund and gave the fee back once",
  async (point) => {
    const { purchaseId } = await sold(house);
    const admin = await person(house, { isAdmin: true });
    await refundSale(await house.as(admin), {
      ...{ purchaseId, amountMinor: 1000, reason: "duplicate", note: "" },
    });
    const killed = start(house, "lib/worker/main.ts", [], point);
    expect((await killed.ended).signal).toBe("SIGKILL");

    // A worker that is gone has its jobs taken from it by the next; here they are simply free again.
    await house.db.execute("update graphile_worker._private_jobs set locked_at = null, locked_by = null");
    await house.db.execute(
      "update graphile_worker._private_job_queues set locked_at = null, locked_by = null",
    );
    await house.work();
    expect(await standing(house, purchaseId)).toMatchObject({
      refunded: 1000,
      payable: 1699,
      atStripe: 1699,
    });
    expect(await refundsOf(house, purchaseId)).toMatchObject([
      { status: "succeeded", settledAt: expect.any(Date) },
    ]);
    const [row] = await house.db.select().from(purchases).where(eq(purchases.id, purchaseId));
    const { data } = await house.stripe.refunds.list({ payment_intent: row?.intentId ?? "" });
    expect(data).toHaveLength(1);
    expect(await checkInvariants(house.db)).toEqual([]);
  },
);
