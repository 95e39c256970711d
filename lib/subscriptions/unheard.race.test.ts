import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invoices } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { HOUR, after as later } from "@/lib/clock";
import { entitlements } from "@/lib/entitlements/entitlements";
import { deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { heldBy, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { isPeriodPaid } from "./period-paid";
import { sweepSubscriptions } from "./sweep-subscriptions";

// A renewal takes an hour at Stripe: the period moves first, its bill is written and charged later. Each is an event of
// its own, and may be the last one that we hear.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a period is paid by a bill that is paid, not by one that is only written", async () => {
  const { current } = await heldBy(house, await subscriber(house));
  if (!current) throw new Error("there is no subscription");
  expect(await isPeriodPaid(house.db, current)).toBe(true);
  await house.db.update(invoices).set({ status: "open" }).where(eq(invoices.subscriptionUuid, current.uuid));
  expect(await isPeriodPaid(house.db, current)).toBe(false);
});

test.each([
  { last: "the period moved", declined: true, end: { status: "past_due" }, counts: "explorer" },
  { last: "the period moved", declined: false, end: { status: "active" }, counts: "plus" },
])(
  "F05 the last we hear is that $last, declined: $declined: the sweeper finds the rest within hours",
  async ({ declined, end, counts }) => {
    const { control } = house.standIn;
    const who = await subscriber(house);
    const renews = (await heldBy(house, who)).current?.currentPeriodEnd as Date;
    const { data } = await house.stripe.customers.listPaymentMethods(who.customer);
    control.declineCard({ paymentMethod: data[0]?.id ?? "", on: declined });
    control.passTime({ customer: who.customer, to: later(renews, HOUR / 2).getTime() / 1000 });
    await tellAll(house);
    expect((await heldBy(house, who)).bills).toHaveLength(1);

    control.passTime({ customer: who.customer, to: later(renews, 2 * HOUR).getTime() / 1000 });
    await deliver(house, () => []);
    const found = later(renews, 3 * HOUR);
    await sweepSubscriptions(await house.as(undefined, found));
    await house.work();
    expect(await heldBy(house, who)).toMatchObject({ current: end, bills: [{}, {}] });
    expect((await entitlements(await house.as(who, found))).plan?.name).toBe(counts);
    expect(await checkInvariants(house.db)).toEqual([]);
  },
);
