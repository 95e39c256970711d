import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { type House, openHouse } from "@/sandbox/testing/house";
import { customerOf, heldBy, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { subscribe } from "./subscribe";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a bill below zero becomes credit, which pays what comes after it; only money is divided and booked", async () => {
  const who = await subscriber(house, "plus");
  const { stripeId } = (await heldBy(house, who)).current ?? {};
  await house.stripe.subscriptions.cancel(stripeId ?? "", { prorate: true, invoice_now: true });
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "canceled" },
    bills: [{}, { status: "paid", totalMinor: -4500, paidMinor: 0, feeMinor: 0, poolMinor: 0 }],
  });

  const { clientSecret, subscription } = await subscribe(await house.as(who), { plan: "classic" });
  expect(clientSecret).toBeNull();
  expect(subscription).toMatchObject({ status: "active", planSince: expect.any(Date) });
  await tellAll(house);
  house.standIn.control.renew({ customer: await customerOf(house, who) });
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "past_due" },
    bills: [
      { paidMinor: 4500 },
      { paidMinor: 0 },
      { status: "paid", totalMinor: 2900, paidMinor: 0, poolMinor: 0, intentId: null },
      // 16.00 of credit are left; there is no saved card that could pay the rest.
      { status: "open", totalMinor: 2900, paidMinor: 0, feePolicy: null },
    ],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});
