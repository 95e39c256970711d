import { and, eq, isNotNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { planPrices, subscriptions, users } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after as later, MINUTE } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { sweepSubscriptions } from "@/lib/subscriptions/sweep-subscriptions";
import { confirm, deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import {
  billedAtStripe,
  customerOf,
  heldBy,
  intentOf,
  subscriber,
  tellAll,
} from "@/sandbox/testing/memberships";
import { type Person, person } from "@/sandbox/testing/people";
import { cancel } from "./cancel";
import { changePlan } from "./change-plan";
import { openPortal } from "./open-portal";
import { previewChange } from "./preview-change";
import { reactivate } from "./reactivate";
import { subscribe } from "./subscribe";

// RELIABILITY F11: whatever Stripe does to a call, it ends in bounded time, in a clear error or the right answer, and
// never in a second subscription or a second charge.
let house: House;
beforeAll(async () => {
  house = await openHouse({ stripeTimeoutMs: 2000 });
});
afterEach(() => house.standIn.control.clearFaults());
afterAll(() => house.close());

const KINDS = ["429", "500", "502_html", "409", "reset", "cut", "hang"] as const;
const FOR_LONG = 1000;
const fails = (method: string, path: string, kind: (typeof KINDS)[number], more = {}) =>
  house.standIn.control.fault({ kind, match: { method, path }, ...more });
const SUBSCRIBING = [
  ["POST", "/v1/customers"],
  ["GET", "/v1/subscriptions"],
  ["POST", "/v1/subscriptions"],
] as const;

const press = async (who: Person, plan = "plus") => subscribe(await house.as(who), { plan });
const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const expectUnavailable = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  expect(error).toMatchObject({ reason: "payment_unavailable" });
};
const madeAtStripe = async (who: Person) =>
  (await house.stripe.subscriptions.list({ customer: await customerOf(house, who), status: "all" })).data;

describe.each(KINDS)("Stripe answers %s", (kind) => {
  test.each(SUBSCRIBING)(
    "to %s %s, for long: 503; then the same click goes on, one subscription",
    async (method, path) => {
      const who = await person(house);
      fails(method, path, kind, { times: FOR_LONG });
      await expectUnavailable(press(who));
      house.standIn.control.clearFaults();
      const { clientSecret } = await press(who);
      expect(await madeAtStripe(who)).toHaveLength(1);
      await confirm(house, intentOf(clientSecret));
      await tellAll(house);
      expect(await heldBy(house, who)).toMatchObject({
        rows: [{ status: "active" }],
        bills: [{ paidMinor: 4500 }],
      });
      await audited();
    },
  );

  test("once: nobody notices", async () => {
    const who = await person(house);
    for (const [method, path] of SUBSCRIBING) fails(method, path, kind);
    await press(who);
    expect(await madeAtStripe(who)).toHaveLength(1);
  });

  test("to a change: 503; then the same change is made once", async () => {
    const who = await subscriber(house, "classic");
    const ctx = await house.as(who);
    fails("POST", "/v1/subscriptions/:subscription", kind, { times: FOR_LONG });
    await expectUnavailable(changePlan(ctx, { plan: "pro" }));
    await expectUnavailable(cancel(ctx));
    house.standIn.control.clearFaults();
    // A reply that was cut left the change made: asking again finds it.
    await reactivate(await house.as(who));
    await changePlan(await house.as(who), { plan: "pro" });
    await tellAll(house);
    const { current, bills } = await heldBy(house, who);
    expect(current).toMatchObject({ status: "active", cancelAtPeriodEnd: false, renewalMinor: 5900 });
    expect(bills).toHaveLength(2);
    expect(bills.map(({ paidMinor }) => paidMinor)).toEqual(
      (await billedAtStripe(house, who.customer)).map(({ paidMinor }) => paidMinor),
    );
    await audited();
  });

  test("to a look: what was asked for is refused, and nothing is changed", async () => {
    const who = await subscriber(house, "classic");
    const ctx = await house.as(who);
    fails("GET", "/v1/invoices", kind, { times: FOR_LONG });
    fails("POST", "/v1/billing_portal/sessions", kind, { times: FOR_LONG });
    await expectUnavailable(previewChange(ctx, { plan: "pro" }));
    await expectUnavailable(openPortal(ctx));
    expect((await heldBy(house, who)).current).toMatchObject({ status: "active", renewalMinor: 2900 });
  });
});

test("a 500 that Stripe keeps for the key although the subscription was made: it is found by our own id", async () => {
  const who = await person(house);
  fails("POST", "/v1/subscriptions", "500", { work: true, stored: true });
  await expectUnavailable(press(who));
  await deliver(house, () => []);
  await confirm(house, intentOf((await press(who)).clientSecret));
  expect(await madeAtStripe(who)).toHaveLength(1);
  await tellAll(house);
  expect((await heldBy(house, who)).current).toMatchObject({ status: "active" });
  await audited();
});

test("a row that never came to Stripe ends by itself, and a new try works", async () => {
  const who = await person(house);
  fails("POST", "/v1/customers", "500", { times: FOR_LONG });
  await expectUnavailable(press(who));
  house.standIn.control.clearFaults();
  await sweepSubscriptions(await house.as(undefined, later(new Date(), 11 * MINUTE)));
  const jobs = later(new Date(), 11 * MINUTE);
  await house.db
    .update(subscriptions)
    .set({ createdAt: later(jobs, -30 * MINUTE) })
    .where(eq(subscriptions.userId, who.id));
  await house.work();
  expect((await heldBy(house, who)).current).toMatchObject({ status: "incomplete_expired" });
  const { subscription } = await press(who);
  expect((await heldBy(house, who)).rows).toHaveLength(2);
  expect(subscription.status).toBe("incomplete");
  await audited();
});

test("a customer whom Stripe does not know any more becomes one anew", async () => {
  const who = await person(house);
  await house.db.update(users).set({ stripeCustomerId: "cus_gone" }).where(eq(users.id, who.id));
  await expectUnavailable(press(who));
  await confirm(house, intentOf((await press(who)).clientSecret));
  await tellAll(house);
  expect(await customerOf(house, who)).not.toBe("cus_gone");
  expect((await heldBy(house, who)).rows).toMatchObject([{ status: "active", attempt: 2 }]);
  await audited();
});

test("a price that is no longer sold at Stripe is made anew, under the same plan", async () => {
  await subscriber(house, "plus");
  const sold = and(eq(planPrices.priceMinor, 4500), isNotNull(planPrices.stripePriceId));
  const [before] = await house.db.select().from(planPrices).where(sold);
  await house.stripe.prices.update(before?.stripePriceId ?? "", { active: false });
  const who = await person(house);
  await expectUnavailable(press(who));
  await confirm(house, intentOf((await press(who)).clientSecret));
  await tellAll(house);
  expect((await heldBy(house, who)).current).toMatchObject({ status: "active", planUuid: before?.planUuid });
  const [now] = await house.db.select().from(planPrices).where(sold);
  expect(now?.stripePriceId).not.toBe(before?.stripePriceId);
  await audited();
});
