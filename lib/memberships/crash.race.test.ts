import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import type { CrashPoint } from "@/lib/crash-point";
import { confirm } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { customerOf, heldBy, intentOf, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { type Person, person } from "@/sandbox/testing/people";
import { start } from "@/sandbox/testing/process";
import { changePlan } from "./change-plan";
import { subscribe } from "./subscribe";

// RELIABILITY F12 for memberships: a real process, killed as by `kill -9` between Stripe and us; paid once in the end.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function killed(script: string, who: Person, plan: string, point: CrashPoint): Promise<void> {
  const pressed = start(house, `sandbox/testing/${script}`, [String(who.id), plan], point);
  expect((await pressed.ended).signal).toBe("SIGKILL");
  expect(pressed.output()).not.toContain("answered");
}

const madeAtStripe = async (who: Person) =>
  (await house.stripe.subscriptions.list({ customer: await customerOf(house, who), status: "all" })).data;

test("killed at subscribe:after-subscription, and pressed again: the same subscription goes on", async () => {
  const who = await person(house);
  await killed("subscribe-once.ts", who, "plus", "subscribe:after-subscription");
  expect((await heldBy(house, who)).rows).toMatchObject([{ status: "incomplete", stripeId: null }]);
  const { clientSecret } = await subscribe(await house.as(who), { plan: "plus" });
  await confirm(house, intentOf(clientSecret));
  await tellAll(house);
  expect(await madeAtStripe(who)).toMatchObject([{ status: "active" }]);
  expect(await heldBy(house, who)).toMatchObject({
    rows: [{ status: "active" }],
    seats: [{ status: "ACTIVE" }],
    bills: [{ paidMinor: 4500 }],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("killed there, and another plan chosen after it: what nobody had a secret to is over", async () => {
  const who = await person(house);
  await killed("subscribe-once.ts", who, "plus", "subscribe:after-subscription");
  const { clientSecret } = await subscribe(await house.as(who), { plan: "classic" });
  await confirm(house, intentOf(clientSecret));
  await tellAll(house);
  expect((await madeAtStripe(who)).map(({ status }) => status)).toEqual(["active", "incomplete_expired"]);
  expect(await heldBy(house, who)).toMatchObject({
    rows: [{ status: "incomplete_expired" }, { status: "active" }],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("killed there, and never pressed again: the events find the row, and it ends by itself", async () => {
  const who = await person(house);
  await killed("subscribe-once.ts", who, "plus", "subscribe:after-subscription");
  await tellAll(house);
  const [made] = await madeAtStripe(who);
  expect((await heldBy(house, who)).rows).toMatchObject([{ status: "incomplete", stripeId: made?.id }]);
  house.standIn.control.passTime({ customer: await customerOf(house, who), days: 1 });
  await tellAll(house);
  expect((await heldBy(house, who)).rows).toMatchObject([{ status: "incomplete_expired" }]);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("killed at change:after-upgrade: charged once, the plan counts though nobody asks again, nor does asking again cost", async () => {
  const who = await subscriber(house, "classic");
  await killed("change-once.ts", who, "pro", "change:after-upgrade");
  await tellAll(house);
  const { bills, current } = await heldBy(house, who);
  expect(bills).toMatchObject([
    { paidMinor: 2900 },
    { status: "paid", billingReason: "subscription_update" },
  ]);
  expect(current).toMatchObject({ status: "active", renewalMinor: 5900 });
  await changePlan(await house.as(who), { plan: "pro" });
  await tellAll(house);
  expect((await heldBy(house, who)).bills).toHaveLength(2);
  expect(await checkInvariants(house.db)).toEqual([]);
});
