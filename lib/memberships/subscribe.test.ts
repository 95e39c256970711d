import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { feePolicies, invoices, planPrices } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, HOUR, MINUTE } from "@/lib/clock";
import { entitlements } from "@/lib/entitlements/entitlements";
import { DEFAULT_FEE_POLICY } from "@/lib/pricing/fee-policy";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { sweepSubscriptions } from "@/lib/subscriptions/sweep-subscriptions";
import { confirm, deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { customerOf, heldBy, intentOf, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { type Person, person } from "@/sandbox/testing/people";
import { subscribe } from "./subscribe";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const planOf = async (who: Person, now?: Date) => (await entitlements(await house.as(who, now))).plan?.name;
const press = async (who: Person, plan = "plus") => subscribe(await house.as(who), { plan });

test("paid with a card it is active: plan, seat, bill to the cent, mail", async () => {
  const who = await subscriber(house, "plus");
  const { current, seats, bills } = await heldBy(house, who);
  expect(current).toMatchObject({
    status: "active",
    renewalMinor: 4500,
    currency: "CAD",
    nextPlanUuid: null,
    card: { brand: "visa", last4: "4242" },
  });
  expect(current?.planSince).toEqual(current?.currentPeriodStart);
  expect(seats).toMatchObject([{ status: "ACTIVE", planUuid: current?.planUuid, purchaserId: who.id }]);
  expect(seats[0]?.endTime.getTime()).toBe((current?.currentPeriodEnd?.getTime() ?? 0) + 24 * HOUR);
  expect(bills).toMatchObject([
    {
      status: "paid",
      billingReason: "subscription_create",
      totalMinor: 4500,
      paidMinor: 4500,
      feeMinor: 675,
      poolMinor: 3825,
      currency: "CAD",
      chargeId: expect.stringMatching(/^ch_/),
      periodStart: current?.currentPeriodStart,
      periodEnd: current?.currentPeriodEnd,
    },
  ]);
  expect(await planOf(who)).toBe("plus");
  const mails = await fetch(`${house.mailbox.url}/messages?to=${who.email}`).then((answer) => answer.json());
  expect(mails.messages).toMatchObject([{ subject: "Welcome to BeatPass Plus: your receipt" }]);
  await audited();
});

test("whoever pays the fee of a sale, of what a member pays it is a part, by the policy of that day", async () => {
  const policy = { ...DEFAULT_FEE_POLICY, bps: 2000, payer: "buyer" as const };
  const [row] = await house.db.insert(feePolicies).values({ policy }).returning();
  const who = await subscriber(house, "plus");
  await house.db.delete(feePolicies).where(eq(feePolicies.id, row?.id ?? 0));
  const divided = { paidMinor: 4500, feeMinor: 900, poolMinor: 3600 };
  expect((await heldBy(house, who)).bills).toMatchObject([divided]);
  // Stripe tells something new of a bill that was divided long ago.
  await house.db.update(invoices).set({ number: null }).where(eq(invoices.userId, who.id));
  await settleSubscription(await house.as(), { subscriptionUuid: who.subscriptionUuid });
  expect((await heldBy(house, who)).bills).toMatchObject([{ ...divided, number: expect.any(String) }]);
  await audited();
});

test("nothing counts before it is paid, and asking again answers the same", async () => {
  const who = await person(house);
  const first = await press(who);
  const again = await press(who);
  expect(again).toMatchObject({
    clientSecret: first.clientSecret,
    subscription: { uuid: first.subscription.uuid },
  });
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "incomplete", planSince: null },
    seats: [],
  });
  expect(await planOf(who)).toBe("explorer");
  const { data } = await house.stripe.subscriptions.list({
    customer: await customerOf(house, who),
    status: "all",
  });
  expect(data).toHaveLength(1);
  await audited();
});

test("3-D Secure: it counts once the bank has its answer", async () => {
  const who = await person(house);
  const intent = intentOf((await press(who)).clientSecret);
  expect((await confirm(house, intent, "pm_card_authenticationRequired")).status).toBe("requires_action");
  await tellAll(house);
  expect(await planOf(who)).toBe("explorer");
  house.standIn.control.completeAuthentication({ intent });
  await tellAll(house);
  expect(await planOf(who)).toBe("plus");
  await audited();
});

test("a declined card leaves it open; another card then pays the same bill", async () => {
  const who = await person(house);
  const { clientSecret } = await press(who);
  await expect(confirm(house, intentOf(clientSecret), "pm_card_chargeDeclined")).rejects.toThrow();
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "incomplete" },
    bills: [{ status: "open", attemptCount: 1 }],
  });
  expect((await press(who)).clientSecret).toBe(clientSecret);
  await confirm(house, intentOf(clientSecret));
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "active" },
    bills: [{ status: "paid" }],
  });
  await audited();
});

test("another plan, chosen before the first was paid, takes its place", async () => {
  const who = await person(house);
  const classic = await press(who, "classic");
  const pro = await press(who, "pro");
  expect(pro.subscription.uuid).not.toBe(classic.subscription.uuid);
  await expect(confirm(house, intentOf(classic.clientSecret))).rejects.toThrow();
  await confirm(house, intentOf(pro.clientSecret));
  await tellAll(house);
  expect(await planOf(who)).toBe("pro");
  expect((await heldBy(house, who)).rows.map(({ status }) => status)).toEqual([
    "incomplete_expired",
    "active",
  ]);
  await audited();
});

test("who has a membership is led to change it, and a plan that is not sold is refused by name", async () => {
  const who = await subscriber(house);
  await expect(press(who, "pro")).rejects.toMatchObject({ reason: "already_subscribed" });
  for (const plan of ["explorer", "producer", "gold"])
    await expect(press(who, plan)).rejects.toMatchObject({
      reason: "validation_failed",
      details: { fields: { plan: ["Choose one of: classic, plus, pro."] } },
    });
  await expect(subscribe(await house.as(), { plan: "plus" })).rejects.toMatchObject({
    reason: "unauthenticated",
  });
});

test("a price that changed is refused to who saw the old one, and asked of who sees the new one", async () => {
  const who = await person(house);
  const seen = { plan: "classic", expectedPrice: 29 };
  const before = await subscribe(await house.as(who), seen);
  const [price] = await house.db.select().from(planPrices).where(eq(planPrices.priceMinor, 2900));
  const at = (priceMinor: number) =>
    house.db
      .update(planPrices)
      .set({ priceMinor })
      .where(eq(planPrices.planUuid, price?.planUuid ?? ""));
  await at(3100);
  try {
    await expect(subscribe(await house.as(who), seen)).rejects.toMatchObject({ reason: "price_changed" });
    const now = await subscribe(await house.as(who), { ...seen, expectedPrice: 31 });
    expect(now.subscription.uuid).not.toBe(before.subscription.uuid);
    await confirm(house, intentOf(now.clientSecret));
    await tellAll(house);
    expect((await heldBy(house, who)).current).toMatchObject({ status: "active", renewalMinor: 3100 });
  } finally {
    await at(2900);
  }
  await audited();
});

test("one that nobody pays ends after 23 hours, also unheard, and a new try works", async () => {
  const who = await person(house);
  await press(who);
  const customer = await customerOf(house, who);
  house.standIn.control.passTime({ customer, days: 1 });
  await deliver(house, () => []);
  const later = after(new Date(), 24 * HOUR);
  await sweepSubscriptions(await house.as(undefined, later));
  await house.work();
  expect((await heldBy(house, who)).current).toMatchObject({ status: "incomplete_expired" });
  const again = await press(who);
  await confirm(house, intentOf(again.clientSecret));
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({ current: { status: "active" } });
  await audited();
});

test("paid, and nobody was told: the sweeper finds it within minutes", async () => {
  const who = await person(house);
  await confirm(house, intentOf((await press(who)).clientSecret));
  await deliver(house, () => []);
  await sweepSubscriptions(await house.as(undefined, after(new Date(), 6 * MINUTE)));
  await house.work();
  expect(await planOf(who)).toBe("plus");
  await audited();
});
