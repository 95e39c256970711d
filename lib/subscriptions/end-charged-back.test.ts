import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { entitlements } from "@/lib/entitlements/entitlements";
import { type House, openHouse } from "@/sandbox/testing/house";
import { heldBy, type Subscriber, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { endChargedBack } from "./end-charged-back";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The member's bank disputes what the newest bill was paid with. */
async function disputed(who: Subscriber) {
  const { bills } = await heldBy(house, who);
  return house.standIn.control.openDispute({ charge: bills.at(-1)?.intentId ?? "" }).id;
}

/** How it stands here and at Stripe. */
async function standing(who: Subscriber) {
  const { current, seats, bills } = await heldBy(house, who);
  const atStripe = await house.stripe.subscriptions.retrieve(current?.stripeId ?? "");
  const { plan } = await entitlements(await house.as(who));
  return {
    here: current?.status,
    atStripe: atStripe.status,
    seat: seats[0]?.status,
    counts: plan?.name,
    lost: bills.map(({ lostMinor }) => lostMinor),
  };
}

async function mailsOfEnd(who: Subscriber): Promise<{ text: string }[]> {
  const answer = await fetch(`${house.mailbox.url}/messages?to=${who.email}&subject=ended`);
  return ((await answer.json()) as { messages: { text: string }[] }).messages;
}

test("a bill that is lost in a dispute ends the membership, at Stripe too, and says why, once", async () => {
  const who = await subscriber(house);
  const dispute = await disputed(who);
  await tellAll(house);
  expect(await standing(who)).toMatchObject({ here: "active", seat: "ACTIVE", counts: "plus", lost: [0] });
  house.standIn.control.loseDispute({ dispute });
  for (let again = 0; again < 2; again++) await tellAll(house);
  const [paid] = (await heldBy(house, who)).bills;
  expect(await standing(who)).toEqual({
    here: "canceled",
    atStripe: "canceled",
    seat: "CANCELED",
    counts: "explorer",
    lost: [paid?.paidMinor],
  });
  const mails = await mailsOfEnd(who);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toMatch(/your\s+bank\s+took\s+back/);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("it ends here at once, also when nobody tells us that it ended at Stripe", async () => {
  const who = await subscriber(house);
  await endChargedBack(await house.as(), { subscriptionUuid: who.subscriptionUuid });
  expect(await standing(who)).toMatchObject({ here: "canceled", seat: "CANCELED", counts: "explorer" });
});

test("one that is won changes nothing, nor does a refund that we make", async () => {
  const who = await subscriber(house);
  house.standIn.control.winDispute({ dispute: await disputed(who) });
  await tellAll(house);
  const { bills } = await heldBy(house, who);
  await house.stripe.refunds.create({ payment_intent: bills[0]?.intentId ?? "" });
  await tellAll(house);
  expect(await standing(who)).toEqual({
    here: "active",
    atStripe: "active",
    seat: "ACTIVE",
    counts: "plus",
    lost: [0],
  });
  expect(await mailsOfEnd(who)).toEqual([]);
});

test("whoever charged back after leaving is told nothing more", async () => {
  const who = await subscriber(house);
  const { current } = await heldBy(house, who);
  await house.stripe.subscriptions.cancel(current?.stripeId ?? "");
  await tellAll(house);
  house.standIn.control.loseDispute({ dispute: await disputed(who) });
  await tellAll(house);
  expect(await standing(who)).toMatchObject({ here: "canceled", atStripe: "canceled" });
  expect(await mailsOfEnd(who)).toHaveLength(1);
});
