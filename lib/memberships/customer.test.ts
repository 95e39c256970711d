import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { users } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { updateProfile } from "@/lib/people/update-profile";
import { confirm } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { customerOf, heldBy, intentOf, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { person } from "@/sandbox/testing/people";
import { openPortal } from "./open-portal";
import { subscribe } from "./subscribe";

// Who a member is at Stripe.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.standIn.control.clearFaults());
afterAll(() => house.close());

const mailsTo = async (email: string) => {
  const answer = await fetch(`${house.mailbox.url}/messages?to=${email}`);
  return (await answer.json()).messages as { id: string; subject: string }[];
};

test("another name or address of the account is the customer's, too", async () => {
  const who = await subscriber(house);
  const email = `moved-${who.email}`;
  await house.db.update(users).set({ email }).where(eq(users.id, who.id));
  await updateProfile(await house.as(who), { name: "Robin Renamed" });
  await house.work();
  expect(await house.stripe.customers.retrieve(who.customer)).toMatchObject({ email, name: "Robin Renamed" });
});

test("who is no customer, and one whom Stripe has deleted unheard, may be renamed all the same", async () => {
  const [stranger, gone] = [await person(house), await subscriber(house)];
  await house.stripe.customers.del(gone.customer);
  for (const who of [stranger, gone]) {
    await updateProfile(await house.as(who), { name: "Robin Renamed" });
    await house.work();
    const [user] = await house.db.select().from(users).where(eq(users.id, who.id));
    expect(user).toMatchObject({ name: "Robin Renamed", stripeCustomerId: null });
  }
  expect(await house.db.execute("select from graphile_worker.jobs where last_error is not null")).toEqual([]);
});

test("deleted at Stripe: the membership ends, is not called unpaid, and a new one begins at the first click", async () => {
  const who = await subscriber(house);
  await house.stripe.customers.del(who.customer);
  await expect(openPortal(await house.as(who))).rejects.toMatchObject({ reason: "no_membership" });
  await tellAll(house);
  expect(await heldBy(house, who)).toMatchObject({
    current: { status: "canceled" },
    seats: [{ status: "CANCELED" }],
  });
  const ended = (await mailsTo(who.email)).find(({ subject }) => subject.includes("has ended"));
  const mail = await fetch(`${house.mailbox.url}/messages/${ended?.id}`).then((answer) => answer.json());
  expect(mail.text).toContain("ended before its time");

  const { clientSecret } = await subscribe(await house.as(who), { plan: "pro" });
  await confirm(house, intentOf(clientSecret));
  await tellAll(house);
  expect((await heldBy(house, who)).current).toMatchObject({ status: "active", renewalMinor: 5900 });
  expect(await customerOf(house, who)).not.toBe(who.customer);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("renamed while Stripe's answer was lost: the next click goes on", async () => {
  const who = await person(house);
  house.standIn.control.fault({ kind: "cut", match: { method: "POST", path: "/v1/customers" }, times: 1000 });
  await expect(subscribe(await house.as(who), { plan: "plus" })).rejects.toMatchObject({
    reason: "payment_unavailable",
  });
  house.standIn.control.clearFaults();
  await updateProfile(await house.as(who), { name: "Robin Renamed" });
  const { clientSecret } = await subscribe(await house.as(who), { plan: "plus" });
  expect(clientSecret).not.toBeNull();
});
