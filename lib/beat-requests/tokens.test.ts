import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { licenses, planFeatures, plans, subscriptions } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, DAY, HOUR, MINUTE, SECOND } from "@/lib/clock";
import { granteeOf } from "@/lib/entitlements/entitlements";
import { Failure } from "@/lib/errors";
import { type House, openHouse } from "@/sandbox/testing/house";
import { giveSeat } from "@/sandbox/testing/members";
import { type Person, person } from "@/sandbox/testing/people";
import { beatRequest } from "@/sandbox/testing/requests";
import { deleteRequest } from "./delete-request";
import { readBalance } from "./read-balance";
import { renewRequest } from "./renew-request";

let house: House;
let listener: Person;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  listener = await person(house);
});
afterAll(async () => {
  expect(await checkInvariants(house.db)).toEqual([]);
  await house.close();
});

const at = (instant: string) => new Date(instant);
const ask = (now: Date, tokens = 1) => beatRequest(house, listener, { tokens }, now);
const balance = async (now: Date) => readBalance(await house.as(listener, now));
const left = async (now: Date) => (await balance(now)).left;
const refusal = (asking: Promise<unknown>): Promise<Failure> =>
  asking.then(
    () => Promise.reject(new Error("it was not refused")),
    (error) => (error instanceof Failure ? error : Promise.reject(error)),
  );

/** A subscription as the memberships keep it, with the seat that it carries. */
async function subscribe(planName: string, from: Date, to: Date) {
  const plan = await planCalled(planName);
  const { uuid: planUuid, productUuid } = plan;
  const [subscription] = await house.db
    .insert(subscriptions)
    .values({
      productUuid,
      planUuid,
      userId: listener.id,
      status: "active",
      currency: "CAD",
      currentPeriodStart: from,
      currentPeriodEnd: to,
    })
    .returning();
  if (!subscription) throw new Error("no subscription was made");
  const seat = { startTime: from, endTime: after(to, DAY), granteeId: granteeOf(listener.id) };
  await house.db
    .insert(licenses)
    .values({ ...seat, productUuid, planUuid, subscriptionUuid: subscription.uuid });
  const change = async (
    columns: Partial<typeof subscriptions.$inferInsert>,
    carried: Partial<typeof licenses.$inferInsert>,
  ) => {
    await house.db.update(subscriptions).set(columns).where(eq(subscriptions.uuid, subscription.uuid));
    await house.db.update(licenses).set(carried).where(eq(licenses.subscriptionUuid, subscription.uuid));
  };
  return {
    change,
    renew: (start: Date, end: Date) =>
      change({ currentPeriodStart: start, currentPeriodEnd: end }, { endTime: after(end, DAY) }),
    moveTo: async (name: string) => {
      const { uuid } = await planCalled(name);
      await change({ planUuid: uuid }, { planUuid: uuid });
    },
  };
}

async function planCalled(name: string) {
  const [plan] = await house.db.select().from(plans).where(eq(plans.name, name));
  return plan ?? Promise.reject(new Error(`there is no plan ${name}`));
}

test("an Explorer has one a calendar month, in UTC, and the refusal says when the next one comes", async () => {
  const eve = at("2028-02-29T23:59:30.000Z");
  await ask(eve);
  const refused = await refusal(ask(eve));
  expect([refused.reason, refused.status, refused.details.retryAfter]).toEqual(["tokens_used_up", 429, 30]);
  expect(await balance(eve)).toMatchObject({
    plan: { name: "explorer" },
    allowance: 1,
    used: 1,
    left: 0,
    startsAt: at("2028-02-01T00:00:00.000Z"),
    endsAt: at("2028-03-01T00:00:00.000Z"),
    movements: [{ tokens: -1, reason: "made" }],
  });
  await ask(at("2028-03-01T00:00:00.000Z"));
  expect(await left(at("2028-03-31T23:59:59.999Z"))).toBe(0);
});

test("what is not used does not carry over", async () => {
  expect(await left(at("2026-01-10T00:00:00.000Z"))).toBe(1);
  await ask(at("2026-02-10T00:00:00.000Z"));
  expect((await refusal(ask(at("2026-02-11T00:00:00.000Z")))).reason).toBe("tokens_used_up");
});

test("more than the plan ever gives is a wrong choice, not a matter of waiting", async () => {
  const { reason, details } = await refusal(ask(at("2026-01-10T00:00:00.000Z"), 2));
  expect([reason, Object.keys(details.fields ?? {})]).toEqual(["validation_failed", ["tokens"]]);
});

test("thirty tries an hour are enough, whatever they come to", async () => {
  const now = at("2026-01-10T00:00:00.000Z");
  await ask(now);
  for (let time = 1; time < 30; time++) expect((await refusal(ask(now))).reason).toBe("tokens_used_up");
  expect((await refusal(ask(now))).reason).toBe("rate_limited");
});

test("a subscriber's tokens follow the billing period, from the 31st to the 28th too", async () => {
  const { renew } = await subscribe("plus", at("2026-01-31T09:00:00.000Z"), at("2026-02-28T09:00:00.000Z"));
  await ask(at("2026-01-31T09:00:00.000Z"), 3);
  // A calendar month begins in between, and brings nothing.
  const refused = await refusal(ask(at("2026-02-01T00:00:00.000Z")));
  expect(refused.details.retryAfter).toBe((27 * DAY + 9 * HOUR) / SECOND);
  // The period is over, the renewal is on its way: the old one counts, and asking again in an hour is advised.
  const between = at("2026-02-28T10:00:00.000Z");
  expect((await refusal(ask(between))).details.retryAfter).toBe(HOUR / SECOND);
  await renew(at("2026-02-28T09:00:00.000Z"), at("2026-03-31T09:00:00.000Z"));
  expect(await left(between)).toBe(3);
  await ask(between, 2);
  expect(await left(between)).toBe(1);
});

test("an upgrade gives the new allowance at once, and going back to a plan that was used up gives nothing", async () => {
  const [from, to] = [at("2026-03-05T00:00:00.000Z"), at("2026-04-05T00:00:00.000Z")];
  const { moveTo, renew } = await subscribe("plus", from, to);
  const day = at("2026-03-10T00:00:00.000Z");
  await ask(day, 3);
  expect(await left(day)).toBe(0);
  await moveTo("pro");
  expect(await left(day)).toBe(5);
  await ask(day, 3);
  expect(await left(day)).toBe(2);
  // An upgrade whose payment came to nothing is taken back, and tried again.
  await moveTo("plus");
  expect(await left(day)).toBe(0);
  await moveTo("pro");
  expect(await left(day)).toBe(2);
  // The downgrade takes effect with the renewal, in a period of its own.
  await moveTo("plus");
  await renew(to, at("2026-05-05T00:00:00.000Z"));
  expect(await left(to)).toBe(3);
});

test("an unpaid renewal leaves Explorer's one; once it is paid, the period goes on where it was", async () => {
  const [from, to] = [at("2026-03-05T00:00:00.000Z"), at("2026-04-05T00:00:00.000Z")];
  const { change } = await subscribe("pro", from, to);
  const day = at("2026-03-10T00:00:00.000Z");
  await ask(day, 3);
  await change({ status: "past_due" }, { status: "INACTIVE", endTime: day });
  expect(await balance(day)).toMatchObject({ plan: { name: "explorer" }, subscriptionUuid: null, left: 1 });
  await ask(day);
  await change({ status: "active" }, { status: "ACTIVE", endTime: after(to, DAY) });
  expect(await left(day)).toBe(2);
  // Back and forth mints nothing.
  await change({ status: "past_due" }, { status: "INACTIVE", endTime: day });
  expect(await left(day)).toBe(0);
});

test("a seat given by hand, taken and given again is one calendar month of its plan", async () => {
  const now = new Date();
  await giveSeat(house, listener, "plus");
  await ask(now, 3);
  await house.db.delete(licenses).where(eq(licenses.granteeId, granteeOf(listener.id)));
  expect(await left(now)).toBe(1);
  await giveSeat(house, listener, "plus");
  expect(await left(now)).toBe(0);
});

test("deleted while it is open, its tokens come back, never above the allowance", async () => {
  const day = at("2026-05-10T00:00:00.000Z");
  const { id: requestId } = await ask(day);
  const ctx = await house.as(listener, after(day, HOUR));
  expect(await deleteRequest(ctx, { requestId })).toEqual({ tokensReturned: 1 });
  expect(await balance(day)).toMatchObject({
    left: 1,
    movements: [{ tokens: 1, reason: "deleted" }, { tokens: -1 }],
  });
  expect((await refusal(deleteRequest(ctx, { requestId }))).reason).toBe("not_found");
  expect(await left(day)).toBe(1);
});

test("deleted after its end, or after the end of the period that paid for it, nothing comes back", async () => {
  const day = at("2026-05-10T00:00:00.000Z");
  const ended = await ask(day);
  const later = await house.as(listener, after(day, DAY));
  expect(await deleteRequest(later, { requestId: ended.id })).toEqual({ tokensReturned: 0 });
  expect(await left(after(day, DAY))).toBe(0);

  const eve = await ask(at("2026-06-30T23:00:00.000Z"));
  const june = at("2026-07-01T01:00:00.000Z");
  await ask(june);
  expect(await deleteRequest(await house.as(listener, june), { requestId: eve.id })).toEqual({
    tokensReturned: 0,
  });
  expect(await left(june)).toBe(0);
});

test("a renewal costs again, and what comes back is what the present run cost", async () => {
  await subscribe("pro", at("2026-03-01T00:00:00.000Z"), at("2026-04-01T00:00:00.000Z"));
  const day = at("2026-03-10T00:00:00.000Z");
  const { id: requestId } = await ask(day, 3);
  const ended = after(day, 3 * DAY);
  await renewRequest(await house.as(listener, ended), { requestId, tokens: 2 });
  expect(await left(ended)).toBe(0);
  const ctx = await house.as(listener, after(ended, MINUTE));
  expect(await deleteRequest(ctx, { requestId })).toEqual({ tokensReturned: 2 });
  expect(await left(ended)).toBe(2);
});

test("a seat that was given counts by the month, whatever period another plan is paid for", async () => {
  const [from, to] = [at("2026-03-05T00:00:00.000Z"), at("2026-04-05T00:00:00.000Z")];
  await subscribe("plus", from, to);
  const day = at("2026-03-10T00:00:00.000Z");
  await giveSeat(house, listener, "pro");
  await house.db
    .update(licenses)
    .set({ startTime: from })
    .where(eq(licenses.granteeId, granteeOf(listener.id)));
  expect(await balance(day)).toMatchObject({
    plan: { name: "pro" },
    allowance: 5,
    startsAt: at("2026-03-01T00:00:00.000Z"),
  });
});

test("a plan may give any number, and one that gives fewer than were spent gives no more", async () => {
  const { uuid } = await planCalled("classic");
  const give = (columns: Partial<typeof planFeatures.$inferInsert>) =>
    house.db.update(planFeatures).set(columns).where(eq(planFeatures.planUuid, uuid));
  await subscribe("classic", at("2026-03-01T00:00:00.000Z"), at("2026-04-01T00:00:00.000Z"));
  const day = at("2026-03-10T00:00:00.000Z");
  await give({ isUnlimited: true });
  for (let time = 0; time < 4; time++) await ask(day, 3);
  expect(await balance(day)).toMatchObject({ allowance: null, used: 12, left: null });
  await give({ isUnlimited: false, value: "1" });
  expect(await left(day)).toBe(0);
  expect((await refusal(ask(day))).reason).toBe("tokens_used_up");
});
