import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, DAY, HOUR } from "@/lib/clock";
import { entitlements } from "@/lib/entitlements/entitlements";
import { type House, openHouse } from "@/sandbox/testing/house";
import {
  billedAtStripe,
  heldBy,
  intentOf,
  type Subscriber,
  subscriber,
  tellAll,
} from "@/sandbox/testing/memberships";
import { cancel } from "./cancel";
import { changePlan } from "./change-plan";
import { previewChange } from "./preview-change";
import { reactivate } from "./reactivate";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

let who: Subscriber;
let halfway: Date;
beforeEach(async () => {
  who = await subscriber(house, "plus");
  const { current } = await heldBy(house, who);
  const [start, end] = [current?.currentPeriodStart as Date, current?.currentPeriodEnd as Date];
  halfway = new Date((start.getTime() + end.getTime()) / 2);
  house.standIn.control.passTime({ customer: who.customer, to: halfway.getTime() / 1000 });
});

const at = (now = halfway) => house.as(who, now);
const current = async () => {
  const { current: row } = await heldBy(house, who);
  const { plan } = await entitlements(await at());
  return { ...row, counts: plan?.name };
};
const change = async (plan: string) => changePlan(await at(), { plan });
const renew = async () => {
  house.standIn.control.renew({ customer: who.customer });
  await tellAll(house);
};
const audited = async () => {
  await tellAll(house);
  expect(await checkInvariants(house.db)).toEqual([]);
  const { bills } = await heldBy(house, who);
  const paid = bills.filter(({ status }) => status === "paid");
  expect(paid.map(({ stripeId, paidMinor }) => ({ stripeId, paidMinor }))).toEqual(
    await billedAtStripe(house, who.customer),
  );
};
const paidBills = async () => (await heldBy(house, who)).bills.map(({ paidMinor }) => paidMinor);

test("up: half of the difference is charged for half of the time, as the preview said, and it counts at once", async () => {
  const preview = await previewChange(await at(), { plan: "pro" });
  expect(preview).toMatchObject({
    step: "upgrade",
    dueMinor: 700,
    renewalMinor: 5900,
    from: halfway,
    reckonedAt: halfway,
  });
  expect(preview.lines.map(({ amountMinor }) => amountMinor)).toEqual([-2250, 2950]);
  expect(await paidBills()).toEqual([4500]);

  const { clientSecret, subscription } = await changePlan(await at(after(halfway, 60_000)), {
    plan: "pro",
    reckonedAt: preview.reckonedAt,
  });
  expect(clientSecret).toBeNull();
  expect(subscription).toMatchObject({ planSince: halfway, renewalMinor: 5900, nextPlanUuid: null });
  expect((await current()).counts).toBe("pro");
  expect(await paidBills()).toEqual([4500, 700]);
  await change("pro");
  expect(await paidBills()).toEqual([4500, 700]);
  await renew();
  expect(await paidBills()).toEqual([4500, 700, 5900]);
  expect(await current()).toMatchObject({ planSince: halfway });
  await audited();
  const mails = await fetch(`${house.mailbox.url}/messages?to=${who.email}`).then((answer) => answer.json());
  expect(mails.messages.map(({ subject }: { subject: string }) => subject).toReversed()).toEqual([
    "Welcome to BeatPass Plus: your receipt",
    "You are on BeatPass Pro now: your receipt",
    expect.stringMatching(/^Your BeatPass receipt \S+-0003$/),
  ]);
});

test("down: nothing is charged or lost now, the renewal is at the lower plan", async () => {
  const before = await current();
  const preview = await previewChange(await at(), { plan: "classic" });
  expect(preview).toMatchObject({
    step: "downgrade",
    dueMinor: 0,
    renewalMinor: 2900,
    from: before.currentPeriodEnd,
  });
  await change("classic");
  const waiting = await current();
  expect(waiting).toMatchObject({ counts: "plus", planUuid: before.planUuid, renewalMinor: 2900 });
  expect(waiting.nextPlanUuid).not.toBeNull();
  await change("classic");
  expect((await current()).nextPlanUuid).toBe(waiting.nextPlanUuid);
  await renew();
  const after = await current();
  expect(after).toMatchObject({ planUuid: waiting.nextPlanUuid, nextPlanUuid: null });
  expect(after.planSince).toEqual(after.currentPeriodStart);
  expect(await paidBills()).toEqual([4500, 2900]);
  await audited();
});

test("down and back: nothing is charged, and it renews as before", async () => {
  await change("classic");
  expect(await previewChange(await at(), { plan: "plus" })).toMatchObject({ step: "keep", dueMinor: 0 });
  await change("plus");
  expect(await current()).toMatchObject({ counts: "plus", nextPlanUuid: null, renewalMinor: 4500 });
  await renew();
  expect(await paidBills()).toEqual([4500, 4500]);
  await audited();
});

test("down, then up: charged is the difference to what is paid, not to what was to come", async () => {
  await change("classic");
  expect(await previewChange(await at(), { plan: "pro" })).toMatchObject({ step: "upgrade", dueMinor: 700 });
  await change("pro");
  expect(await current()).toMatchObject({ counts: "pro", nextPlanUuid: null });
  expect(await paidBills()).toEqual([4500, 700]);
  await renew();
  expect(await paidBills()).toEqual([4500, 700, 5900]);
  await audited();
});

test("up, then down: what was paid for stays until the period ends", async () => {
  await change("pro");
  await change("classic");
  expect(await current()).toMatchObject({ counts: "pro", renewalMinor: 2900 });
  await change("plus");
  expect(await current()).toMatchObject({ counts: "pro", renewalMinor: 4500 });
  await renew();
  expect(await paidBills()).toEqual([4500, 700, 4500]);
  await audited();
});

/** From now on the saved card's bank asks the member to confirm. */
async function bankAsks(): Promise<void> {
  const challenged = await house.stripe.paymentMethods.attach("pm_card_authenticationRequired", {
    customer: who.customer,
  });
  const { stripeId } = await current();
  await house.stripe.subscriptions.update(stripeId ?? "", { default_payment_method: challenged.id });
}

test("left while an upgrade waits for the bank: what is paid counts until its end", async () => {
  await bankAsks();
  await change("pro");
  await tellAll(house);
  await cancel(await at());
  expect(await current()).toMatchObject({ status: "active", cancelAtPeriodEnd: true, counts: "plus" });
  await audited();
});

test("up with a card whose bank asks: the plan stays until it has its answer; asking again asks the same", async () => {
  await bankAsks();
  const { clientSecret } = await change("pro");
  expect((await change("pro")).clientSecret).toBe(clientSecret);
  expect(await current()).toMatchObject({ status: "active", counts: "plus", renewalMinor: 4500 });
  await tellAll(house);
  expect(await current()).toMatchObject({ status: "active", counts: "plus" });
  house.standIn.control.completeAuthentication({ intent: intentOf(clientSecret) });
  await tellAll(house);
  expect(await current()).toMatchObject({ counts: "pro", planSince: halfway });
  await audited();
});

test("up with a card that is declined: nothing changes, and another card pays", async () => {
  const { data } = await house.stripe.customers.listPaymentMethods(who.customer);
  house.standIn.control.declineCard({ paymentMethod: data[0]?.id ?? "" });
  const { clientSecret } = await change("pro");
  await tellAll(house);
  expect(await current()).toMatchObject({ status: "active", counts: "plus" });
  await house.stripe.paymentIntents.confirm(intentOf(clientSecret), { payment_method: "pm_card_mastercard" });
  await tellAll(house);
  expect(await current()).toMatchObject({ counts: "pro", card: { brand: "mastercard" } });
  await audited();
});

test("up while the renewal is not paid yet is refused, as the unpaid month would be credited; afterwards it is charged", async () => {
  const end = (await current()).currentPeriodEnd as Date;
  const pass = (to: Date) =>
    house.standIn.control.passTime({ customer: who.customer, to: to.getTime() / 1000 });
  pass(after(end, HOUR / 2));
  await tellAll(house);
  const renewing = await at(after(end, HOUR / 2));
  await expect(previewChange(renewing, { plan: "pro" })).rejects.toMatchObject({
    reason: "membership_renewing",
  });
  await expect(changePlan(renewing, { plan: "pro" })).rejects.toMatchObject({
    reason: "membership_renewing",
  });
  expect(await previewChange(renewing, { plan: "classic" })).toMatchObject({ step: "downgrade" });
  pass(after(end, 2 * HOUR));
  await changePlan(await at(after(end, 2 * HOUR)), { plan: "pro" });
  const [first, renewal, difference] = await paidBills();
  expect([first, renewal]).toEqual([4500, 4500]);
  expect(difference).toBeGreaterThan(1300);
  expect(await current()).toMatchObject({ status: "active", renewalMinor: 5900 });
  await audited();
});

test("a preview of long ago is not charged", async () => {
  await expect(
    changePlan(await at(), { plan: "pro", reckonedAt: after(halfway, -DAY) }),
  ).rejects.toMatchObject({ reason: "price_changed" });
  expect(await paidBills()).toEqual([4500]);
});

test("canceled it counts until exactly the period's end, and can be kept until then", async () => {
  await cancel(await at());
  const ending = await current();
  expect(ending).toMatchObject({ status: "active", cancelAtPeriodEnd: true, counts: "plus" });
  const { seats } = await heldBy(house, who);
  expect(seats[0]?.endTime).toEqual(ending.currentPeriodEnd);
  await cancel(await at());
  await expect(change("pro")).rejects.toMatchObject({ reason: "membership_ending" });

  await reactivate(await at());
  await reactivate(await at());
  expect(await current()).toMatchObject({ cancelAtPeriodEnd: false });
  await renew();
  expect(await paidBills()).toEqual([4500, 4500]);

  await cancel(await at());
  const { currentPeriodEnd } = await current();
  house.standIn.control.passTime({
    customer: who.customer,
    to: (currentPeriodEnd?.getTime() ?? 0) / 1000 + 1,
  });
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "canceled", endedAt: currentPeriodEnd },
    seats: [{ status: "CANCELED", endTime: currentPeriodEnd }],
  });
  await expect(house.as(who).then(reactivate)).rejects.toMatchObject({ reason: "no_membership" });
  await expect(house.as(who).then(cancel)).rejects.toMatchObject({ reason: "no_membership" });
  const mails = await fetch(`${house.mailbox.url}/messages?to=${who.email}&subject=ended`);
  expect((await mails.json()).messages).toHaveLength(1);
  await audited();
});

test("kept too late, before anybody heard that it was over: there is none to keep", async () => {
  await cancel(await at());
  const end = (await current()).currentPeriodEnd as Date;
  house.standIn.control.passTime({ customer: who.customer, to: end.getTime() / 1000 + 1 });
  await expect(at().then(reactivate)).rejects.toMatchObject({ reason: "no_membership" });
  await audited();
});

test("a downgrade survives a cancellation that is taken back", async () => {
  await change("classic");
  await cancel(await at());
  await reactivate(await at());
  await renew();
  expect(await paidBills()).toEqual([4500, 2900]);
  await audited();
});
