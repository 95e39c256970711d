import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { licenses, notifications, subscriptions, users } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { HOUR, after as later, MINUTE } from "@/lib/clock";
import { entitlements } from "@/lib/entitlements/entitlements";
import { cancel } from "@/lib/memberships/cancel";
import { changePlan } from "@/lib/memberships/change-plan";
import { openPortal } from "@/lib/memberships/open-portal";
import { pastDue } from "@/lib/memberships/past-due";
import { payOpenInvoice } from "@/lib/memberships/pay-open-invoice";
import { type House, openHouse } from "@/sandbox/testing/house";
import {
  customerOf,
  heldBy,
  intentOf,
  payFor,
  type Subscriber,
  subscriber,
  tellAll,
} from "@/sandbox/testing/memberships";
import { person } from "@/sandbox/testing/people";
import { settleSubscription } from "./settle-subscription";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const control = () => house.standIn.control;
const endOf = async (who: Subscriber) => (await heldBy(house, who)).current?.currentPeriodEnd as Date;
const savedCard = async (customer: string) =>
  (await house.stripe.customers.listPaymentMethods(customer)).data[0]?.id ?? "";

/** How it stands for a member at an instant: the row, the seat, what counts. */
async function standing(who: Subscriber, now: Date) {
  const { current, seats, bills, rows } = await heldBy(house, who);
  const { plan } = await entitlements(await house.as(who, now));
  return {
    status: current?.status,
    counts: plan?.name,
    seat: seats[0]?.status,
    ends: current?.cancelAtPeriodEnd,
    renewal: current?.renewalMinor,
    bills: bills.map(({ status, paidMinor }) => [status, paidMinor]),
    rows: rows.length,
  };
}

test("F24 an event that comes before the row's own note of its id finds the row all the same", async () => {
  const who = await person(house);
  const { uuid } = await payFor(house, who);
  await house.db.update(subscriptions).set({ stripeId: null }).where(eq(subscriptions.uuid, uuid));
  await tellAll(house);
  expect((await heldBy(house, who)).current).toMatchObject({ status: "active" });
  await audited();
});

test("an answer that was asked for before one that is written never overwrites it", async () => {
  const who = await subscriber(house);
  const ctx = await house.as();
  const settle = () => settleSubscription(ctx, { subscriptionUuid: who.subscriptionUuid });
  const { stripeId } = (await heldBy(house, who)).current ?? {};
  control().fault({ kind: "slow", match: { method: "GET", path: "/v1/invoices" } });
  const old = settle();
  await expect.poll(() => control().faults().hanging).toBe(1);
  await house.stripe.subscriptions.update(stripeId ?? "", { cancel_at_period_end: true });
  await settle();
  control().release();
  await old;
  expect((await heldBy(house, who)).current).toMatchObject({ cancelAtPeriodEnd: true });
  await audited();
});

test("settled by many at once: one seat, one bill, each mail once", async () => {
  const who = await person(house);
  const { uuid: subscriptionUuid } = await payFor(house, who);
  const ctx = await house.as();
  await Promise.all(Array.from({ length: 8 }, () => settleSubscription(ctx, { subscriptionUuid })));
  await tellAll(house);
  const { seats, bills } = await heldBy(house, who);
  expect([seats.length, bills.length]).toEqual([1, 1]);
  const mails = await fetch(`${house.mailbox.url}/messages?to=${who.email}`).then((answer) => answer.json());
  expect(mails.messages).toHaveLength(1);
  await audited();
});

test("past due: the member is told once by mail and notice, sees it everywhere, and pays with another card", async () => {
  const who = await subscriber(house);
  const due = later(await endOf(who), 2 * HOUR);
  control().declineCard({ paymentMethod: await savedCard(who.customer) });
  control().renew({ customer: who.customer });
  await tellAll(house);
  const ctx = await house.as(who, due);
  expect(await pastDue(ctx)).toEqual({ plan: "Plus" });
  const told = await house.db.select().from(notifications).where(eq(notifications.userId, who.id));
  expect(told).toMatchObject([{ kind: "membership_past_due", data: { plan: "Plus" } }]);
  const query = `to=${who.email}&subject=${encodeURIComponent("did not go through")}`;
  const mails = await fetch(`${house.mailbox.url}/messages?${query}`).then((answer) => answer.json());
  expect(mails.messages).toHaveLength(1);
  await expect(changePlan(ctx, { plan: "pro" })).rejects.toMatchObject({ reason: "membership_past_due" });

  const { clientSecret, dueMinor } = await payOpenInvoice(ctx);
  expect(dueMinor).toBe(4500);
  await house.stripe.paymentIntents.confirm(intentOf(clientSecret), { payment_method: "pm_card_mastercard" });
  await tellAll(house);
  expect(await standing(who, due)).toMatchObject({ status: "active", counts: "plus", seat: "ACTIVE" });
  expect((await heldBy(house, who)).current).toMatchObject({ card: { brand: "mastercard" } });
  expect(await pastDue(ctx)).toBeNull();
  await expect(payOpenInvoice(ctx)).rejects.toMatchObject({ reason: "not_found" });
  await audited();
});

test("a member who does not pay may leave at once, and owes nothing then", async () => {
  const who = await subscriber(house);
  const due = later(await endOf(who), 2 * HOUR);
  control().declineCard({ paymentMethod: await savedCard(who.customer) });
  control().renew({ customer: who.customer });
  await tellAll(house);
  await cancel(await house.as(who, due));
  expect(await standing(who, due)).toMatchObject({ status: "canceled", seat: "CANCELED" });
  expect(await pastDue(await house.as(who, due))).toBeNull();
  await audited();
});

test("a card that was saved in Stripe's portal pays from then on", async () => {
  const who = await subscriber(house);
  expect((await openPortal(await house.as(who))).url).toContain(house.standIn.url);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const card = await house.stripe.paymentMethods.attach("pm_card_amex", { customer: who.customer });
  await house.stripe.customers.update(who.customer, {
    invoice_settings: { default_payment_method: card.id },
  });
  await tellAll(house);
  const { stripeId, card: shown } = (await heldBy(house, who)).current ?? {};
  expect(shown).toMatchObject({ brand: "amex" });
  expect((await house.stripe.subscriptions.retrieve(stripeId ?? "")).default_payment_method).toBe(card.id);
  control().renew({ customer: who.customer });
  await tellAll(house);
  expect(await standing(who, await endOf(who))).toMatchObject({ status: "active" });
  await audited();
});

test("a renewal on its way locks nobody out: the seat runs a day longer than the period", async () => {
  const who = await subscriber(house);
  const end = await endOf(who);
  expect((await standing(who, later(end, 23 * HOUR))).counts).toBe("plus");
  expect((await standing(who, later(end, 25 * HOUR))).counts).toBe("explorer");
});

describe("F28 periods", () => {
  test.each([
    ["2027-01-31T10:00:00Z", ["2027-02-28", "2027-03-31", "2027-04-30"]],
    ["2028-01-31T10:00:00Z", ["2028-02-29", "2028-03-31", "2028-04-30"]],
    ["2027-12-15T23:59:59Z", ["2028-01-15", "2028-02-15", "2028-03-15"]],
  ])("from %s a month lasts a month, each billed whole", async (from, ends) => {
    const clock = await house.stripe.testHelpers.testClocks.create({ frozen_time: Date.parse(from) / 1000 });
    const who = await person(house);
    const customer = await house.stripe.customers.create({ email: who.email, test_clock: clock.id });
    await house.db.update(users).set({ stripeCustomerId: customer.id }).where(eq(users.id, who.id));
    const started = new Date(from);
    await payFor(house, who, "plus");
    await tellAll(house);
    for (const [renewals, end] of ends.entries()) {
      const { current, bills } = await heldBy(house, who);
      expect(current?.currentPeriodEnd?.toISOString().slice(0, 10)).toBe(end);
      expect(bills.map(({ paidMinor }) => paidMinor)).toEqual(Array(renewals + 1).fill(4500));
      expect(current?.planSince).toEqual(started);
      control().renew({ customer: customer.id });
      await tellAll(house);
    }
    await audited();
  });

  test.each([-10 * MINUTE, 10 * MINUTE])(
    "our clock is off by %d ms: what is paid counts now",
    async (skew) => {
      const who = await person(house);
      const { uuid: subscriptionUuid } = await payFor(house, who);
      const now = later(new Date(), skew);
      await settleSubscription(await house.as(undefined, now), { subscriptionUuid });
      expect((await entitlements(await house.as(who, now))).plan?.name).toBe("plus");
      const preview = await changePlan(await house.as(who, now), { plan: "pro" });
      expect(preview.subscription).toMatchObject({ status: "active", renewalMinor: 5900 });
      await tellAll(house);
      await audited();
    },
  );
});

test("what ended here does not go on at Stripe", async () => {
  const who = await person(house);
  const { uuid } = await payFor(house, who);
  await house.db
    .update(subscriptions)
    .set({ status: "incomplete_expired", endedAt: new Date() })
    .where(eq(subscriptions.uuid, uuid));
  const settled = await settleSubscription(await house.as(), { subscriptionUuid: uuid });
  expect(settled.status).toBe("incomplete_expired");
  const { data } = await house.stripe.subscriptions.list({
    customer: await customerOf(house, who),
    status: "active",
  });
  expect(data).toEqual([]);
  expect(await house.db.select().from(licenses).where(eq(licenses.subscriptionUuid, uuid))).toEqual([]);
  await tellAll(house);
});
