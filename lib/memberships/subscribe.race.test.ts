import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { subscriptions } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { Failure } from "@/lib/errors";
import { confirm } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { customerOf, heldBy, intentOf, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { person } from "@/sandbox/testing/people";
import { changePlan } from "./change-plan";
import { ensureCustomer } from "./ensure-customer";
import { openSubscription } from "./open-subscription";
import { subscribe } from "./subscribe";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("F10 pressed in ten tabs at once: one subscription, one secret, paid once", async () => {
  const who = await person(house);
  const pressed = await Promise.all(
    Array.from({ length: 10 }, async () => subscribe(await house.as(who), { plan: "plus" })),
  );
  const [secret, ...more] = new Set(pressed.map(({ clientSecret }) => clientSecret));
  expect(more).toEqual([]);
  const customer = await customerOf(house, who);
  expect((await house.stripe.subscriptions.list({ customer, status: "all" })).data).toHaveLength(1);
  expect((await house.stripe.customers.list({ email: who.email })).data).toHaveLength(1);
  await confirm(house, intentOf(secret ?? null));
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    rows: [{ status: "active" }],
    bills: [{ paidMinor: 4500 }],
  });
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("given up in one tab while another is about to hand out its secret: it can no longer be paid", async () => {
  const who = await person(house);
  const ctx = await house.as(who);
  const { subscription, clientSecret } = await subscribe(ctx, { plan: "plus" });
  await house.db
    .update(subscriptions)
    .set({ status: "incomplete_expired", endedAt: new Date() })
    .where(eq(subscriptions.uuid, subscription.uuid));
  expect(await openSubscription(ctx, subscription)).toBeNull();
  await expect(confirm(house, intentOf(clientSecret))).rejects.toThrow();
});

test("two first clicks for different plans: whoever pays is one customer, whose portal changes the card that pays", async () => {
  const who = await person(house);
  const click = () => ensureCustomer(house.db, { userId: who.id, uuid: crypto.randomUUID(), attempt: 1 });
  const { control } = house.standIn;
  control.fault({ kind: "slow", match: { method: "POST", path: "/v1/customers" } });
  const first = click();
  await expect.poll(() => control.faults().hanging).toBe(1);
  const second = await click();
  control.release();
  expect([await first, await customerOf(house, who)]).toEqual([second, second]);
});

test("two tabs with different plans: one of them is paid, and the other can no longer be", async () => {
  const who = await person(house);
  const tabs = await Promise.all(
    ["classic", "pro"].map(async (plan) =>
      subscribe(await house.as(who), { plan }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Failure);
        return null;
      }),
    ),
  );
  const paid = await Promise.all(
    tabs.map((tab) =>
      tab?.clientSecret
        ? confirm(house, intentOf(tab.clientSecret)).then(
            () => true,
            () => false,
          )
        : false,
    ),
  );
  expect(paid.filter(Boolean)).toHaveLength(1);
  await tellAll(house);
  const { rows } = await heldBy(house, who);
  expect(rows.filter(({ status }) => status === "active")).toHaveLength(1);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("the same upgrade from two tabs is charged once", async () => {
  const who = await subscriber(house, "classic");
  await Promise.all([1, 2].map(async () => changePlan(await house.as(who), { plan: "pro" })));
  await tellAll(house);
  const { bills, current } = await heldBy(house, who);
  expect(bills).toHaveLength(2);
  expect(current).toMatchObject({ status: "active", renewalMinor: 5900 });
  expect(await checkInvariants(house.db)).toEqual([]);
});
