import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { HOUR, after as later } from "@/lib/clock";
import { confirm } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { heldBy, intentOf, type Subscriber, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { person } from "@/sandbox/testing/people";
import { cancel } from "./cancel";
import { payOpenInvoice } from "./pay-open-invoice";
import { subscribe } from "./subscribe";

// Somebody pays in one tab while the other tab ends what is being paid: nobody may pay for nothing.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.standIn.control.clearFaults());
afterAll(() => house.close());

/** Holds every call up by which something is ended at Stripe, until `meanwhile` is done. */
async function endingWaitsFor(meanwhile: () => Promise<unknown>, end: () => Promise<unknown>): Promise<void> {
  const { control } = house.standIn;
  for (const [method, path] of [
    ["DELETE", "/v1/subscriptions/:subscription"],
    ["POST", "/v1/invoices/:invoice/void"],
  ] as const)
    control.fault({ kind: "slow", match: { method, path } });
  const ending = end().catch((error: unknown) => error);
  await expect.poll(() => control.faults().hanging).toBeGreaterThan(0);
  await meanwhile();
  control.clearFaults();
  control.release();
  await ending;
}

const failToRenew = async ({ customer }: Subscriber) => {
  const { data } = await house.stripe.customers.listPaymentMethods(customer);
  house.standIn.control.declineCard({ paymentMethod: data[0]?.id ?? "" });
  house.standIn.control.renew({ customer });
  await tellAll(house);
};

test("the first plan is paid while another is being chosen instead: it is theirs", async () => {
  const who = await person(house);
  const { clientSecret } = await subscribe(await house.as(who), { plan: "classic" });
  await endingWaitsFor(
    () => confirm(house, intentOf(clientSecret)),
    async () => subscribe(await house.as(who), { plan: "pro" }),
  );
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    rows: [{ status: "active" }],
    bills: [{ status: "paid", paidMinor: 2900 }],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("what is owed is paid while the member leaves: it ends with the period they paid for, not now", async () => {
  const who = await subscriber(house);
  await failToRenew(who);
  const due = later((await heldBy(house, who)).current?.currentPeriodStart ?? new Date(), 2 * HOUR);
  const { clientSecret } = await payOpenInvoice(await house.as(who, due));
  await endingWaitsFor(
    () => confirm(house, intentOf(clientSecret), "pm_card_mastercard"),
    async () => cancel(await house.as(who, due)),
  );
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "active", cancelAtPeriodEnd: true },
    bills: [{ paidMinor: 4500 }, { status: "paid", paidMinor: 4500 }],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("who left owing can no longer be charged for it, at Stripe's own page neither", async () => {
  const who = await subscriber(house);
  await failToRenew(who);
  const due = later((await heldBy(house, who)).current?.currentPeriodStart ?? new Date(), 2 * HOUR);
  const { clientSecret } = await payOpenInvoice(await house.as(who, due));
  await cancel(await house.as(who, due));
  await expect(confirm(house, intentOf(clientSecret), "pm_card_mastercard")).rejects.toThrow();
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "canceled" },
    bills: [{ status: "paid" }, { status: "void" }],
  });
});

test("what Stripe gave up to collect, and ended, is not asked for either", async () => {
  const who = await subscriber(house);
  await failToRenew(who);
  house.standIn.control.passTime({ customer: who.customer, days: 20 });
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "canceled" },
    bills: [{ status: "paid" }, { status: "void" }],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});
