import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates, producers, stripeInbox } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, DAY, MINUTE } from "@/lib/clock";
import { sweep } from "@/lib/purchases/sweep";
import { listTracks } from "@/lib/tracks/contract";
import {
  buy,
  confirm,
  deliver,
  deliverOne,
  type EventOf,
  initiate,
  purchaseOf,
} from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { stripeWebhook } from "./contract";
import { processEvent } from "./process-event";

// RELIABILITY F01 to F05 and F07 to F09: events repeat, reorder, come too early, too many or not at all.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function onSale(): Promise<{ buyer: Person; trackId: number }> {
  const seller = await producer(house);
  return { buyer: await person(house), trackId: (await track(house, seller)).id };
}
async function paid() {
  const { buyer, trackId } = await onSale();
  const started = await initiate(house, buyer, trackId);
  await confirm(house, started.intentId);
  return { buyer, trackId, ...started };
}
const eventsOf = (intentId: string): EventOf[] =>
  house.standIn.control.events().filter(({ data }) => JSON.stringify(data.object).includes(`"${intentId}"`));
const succeededOf = (intentId: string): EventOf => {
  const event = eventsOf(intentId).find(({ type }) => type === "payment_intent.succeeded");
  if (!event) throw new Error("no event tells of the success");
  return event;
};
const certificatesOf = (trackId: number) =>
  house.db.select().from(licenseCertificates).where(eq(licenseCertificates.trackId, trackId));
const inboxOf = (id: string) => house.db.select().from(stripeInbox).where(eq(stripeInbox.id, id));
const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const in3Minutes = () => after(new Date(), 3 * MINUTE);
const dueNow = () =>
  house.db.execute(sql`update graphile_worker._private_jobs set run_at = now() where attempts > 0`);

test("F01 the same event ten times in a row and fifty at once: all 2xx, one effect", async () => {
  const { buyer, trackId, purchaseId, intentId } = await paid();
  const event = succeededOf(intentId);
  for (let time = 0; time < 10; time++) {
    expect(await deliverOne(house, event)).toBe(200);
    if (time === 4) await house.work();
  }
  const statuses = await Promise.all(Array.from({ length: 50 }, () => deliverOne(house, event)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await house.work();
  expect(await inboxOf(event.id)).toMatchObject([{ status: "processed", attempts: 1 }]);
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  expect(await certificatesOf(trackId)).toHaveLength(1);
  const mails = await fetch(`${house.mailbox.url}/messages?to=${buyer.email}`).then((answer) =>
    answer.json(),
  );
  expect(mails.messages).toHaveLength(1);
  await audited();
});

test("F02 every order of one sale's events comes to the same end", async () => {
  const kinds = ["payment_intent.created", "payment_intent.succeeded", "charge.succeeded"];
  for (const order of permutations(kinds)) {
    const { buyer, trackId, purchaseId, intentId } = await paid();
    const events = eventsOf(intentId);
    for (const type of order) {
      const event = events.find((each) => each.type === type);
      if (!event) throw new Error(`Stripe does not tell of ${type}`);
      expect(await deliverOne(house, event)).toBe(200);
      await house.work();
    }
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
    expect(await certificatesOf(trackId)).toMatchObject([{ status: "active" }]);
  }
  await audited();
});

test("F03 a refund or a dispute before the success: ends refunded, disputed or charged back, never active", async () => {
  for (const [after, status, certificate] of [
    ["refund", "refunded", "revoked"],
    ["dispute", "disputed", "disputed"],
    ["lost", "charged_back", "revoked"],
  ] as const) {
    const { buyer, trackId, purchaseId, intentId } = await paid();
    if (after === "refund")
      await house.stripe.refunds.create({
        payment_intent: intentId,
        reverse_transfer: true,
        refund_application_fee: true,
      });
    else {
      const { id } = house.standIn.control.openDispute({ charge: intentId });
      if (after === "lost") house.standIn.control.loseDispute({ dispute: id });
    }
    for (const event of eventsOf(intentId).toReversed()) {
      await deliverOne(house, event);
      await house.work();
      const [issued] = await certificatesOf(trackId);
      expect(issued?.status).toBe(certificate);
    }
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status });
    await audited();
  }
});

test("F04 the webhook comes before the purchase is committed: parked, tried again, done", async () => {
  const { buyer, trackId } = await onSale();
  const intent = await house.stripe.paymentIntents.create({
    amount: 2999,
    currency: "usd",
    metadata: { reference: "BP-NOTYETTHERE" },
  });
  const [event] = eventsOf(intent.id);
  expect(await deliverOne(house, event as EventOf)).toBe(200);
  await house.work();
  expect(await inboxOf(event?.id ?? "")).toMatchObject([{ status: "received", attempts: 1 }]);

  const { purchaseId } = await initiate(house, buyer, trackId);
  await house.db.execute(
    sql`update purchases set reference = 'BP-NOTYETTHERE', intent_id = null where id = ${purchaseId}`,
  );
  await dueNow();
  await house.work();
  expect(await inboxOf(event?.id ?? "")).toMatchObject([{ status: "processed", lastError: null }]);
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ intentId: intent.id });
});

test("F04 an event whose purchase never comes is given up after a day, not tried for ever", async () => {
  const intent = await house.stripe.paymentIntents.create({
    amount: 2999,
    currency: "usd",
    metadata: { reference: "BP-OFANOTHERHOUSE" },
  });
  const [event] = eventsOf(intent.id);
  await deliverOne(house, event as EventOf);
  await house.work();
  await processEvent(await house.as(undefined, after(new Date(), DAY + MINUTE)), {
    eventId: event?.id ?? "",
  });
  expect(await inboxOf(event?.id ?? "")).toMatchObject([{ status: "ignored" }]);
});

test("F05 every event is lost: the sweeper finishes the sale, and a checkout that ran out", async () => {
  const { buyer, trackId, purchaseId } = await paid();
  const left = await onSale();
  const unpaid = await initiate(house, left.buyer, left.trackId);
  await sweep(await house.as(undefined, in3Minutes()));
  await house.work();
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  expect(await certificatesOf(trackId)).toMatchObject([{ status: "active" }]);
  expect(await purchaseOf(house, left.buyer, unpaid.purchaseId)).toMatchObject({ status: "pending" });

  await house.db.execute(sql`update purchases set reserved_until = now() where id = ${unpaid.purchaseId}`);
  await sweep(await house.as(undefined, in3Minutes()));
  await house.work();
  expect(await purchaseOf(house, left.buyer, unpaid.purchaseId)).toMatchObject({ status: "canceled" });
  await audited();
});

test("F07 unknown kinds, other API versions, unknown fields and other accounts' payments: 2xx, recorded, ignored", async () => {
  const { intentId } = await paid();
  const template = succeededOf(intentId);
  const odd = [
    { type: "invoice.finalization_foreseen", api_version: "2099-01-01.future" },
    {
      type: "payment_intent.succeeded",
      account: "acct_of_a_seller",
      data: { object: { id: "pi_of_theirs" } },
    },
    {
      type: "charge.succeeded",
      data: { object: { id: "ch_1", object: "charge", payment_intent: null, novel: {} } },
    },
    { type: "payment_intent.succeeded", data: { object: { id: "pi_unknown_to_stripe" } } },
  ].map((given, index) => ({
    ...template,
    ...given,
    id: `evt_odd_${index}`,
    hitherto_unknown: { deep: [1] },
  }));
  for (const event of odd) expect(await send(event)).toBe(200);
  await house.work();
  for (const { id } of odd) expect(await inboxOf(id)).toMatchObject([{ status: "ignored", attempts: 1 }]);
});

test("F08 the handler throws: the event stays, and is done when it can be", async () => {
  const { buyer, purchaseId, intentId } = await paid();
  const event = succeededOf(intentId);
  house.standIn.control.fault({ kind: "500", times: 1000, match: { method: "GET" } });
  await house.db.execute(sql`update purchases set intent_id = null where id = ${purchaseId}`);
  expect(await deliverOne(house, event)).toBe(200);
  await house.work();
  expect(await inboxOf(event.id)).toMatchObject([{ status: "received", attempts: 1 }]);
  house.standIn.control.clearFaults();
  await dueNow();
  await house.work();
  expect(await inboxOf(event.id)).toMatchObject([{ status: "processed", attempts: 2 }]);
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
});

test("F09 a thousand events at once: all answered, all drained, the store stays usable", async () => {
  const { buyer, purchaseId, intentId } = await paid();
  const template = succeededOf(intentId);
  const flood = Array.from({ length: 1000 }, (_, index) => send({ ...template, id: `evt_flood_${index}` }));
  const visitor = call(listTracks, { as: buyer });
  const statuses = await Promise.all(flood);
  expect((await visitor).status).toBe(200);
  // One that is told to come again is sent again by Stripe.
  for (const [index, status] of statuses.entries())
    if (status !== 200)
      expect([status, await send({ ...template, id: `evt_flood_${index}` })]).toEqual([503, 200]);
  await house.work();
  const open = await house.db.execute(
    sql`select from stripe_inbox where status = 'received' and id like 'evt_flood_%'`,
  );
  expect(open).toHaveLength(0);
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  await audited();
});

test("a producer whose account is no longer ours is disconnected, and sells nothing", async () => {
  const seller = await producer(house);
  const beat = await track(house, seller);
  house.standIn.control.deauthorize({ account: seller.accountId ?? "" });
  await deliver(house);
  await house.work();
  const [row] = await house.db.select().from(producers).where(eq(producers.userId, seller.id));
  expect(row).toMatchObject({ chargesEnabled: false, disconnectedAt: expect.any(Date) });
  await expect(initiate(house, await person(house), beat.id)).rejects.toMatchObject({
    reason: "artist_not_onboarded",
  });
});

test("an event that repeats a sale already refunded opens nothing again", async () => {
  const { buyer, trackId } = await onSale();
  const { purchaseId, intentId } = await buy(house, buyer, trackId);
  await house.stripe.refunds.create({ payment_intent: intentId });
  await deliver(house);
  await house.work();
  await send({ ...succeededOf(intentId), id: "evt_again" });
  await house.work();
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "refunded" });
  expect(await certificatesOf(trackId)).toMatchObject([{ status: "revoked" }]);
  await audited();
});

/** Sends an event of the test's own making, signed as Stripe would. */
async function send(event: object): Promise<number> {
  const body = JSON.stringify(event);
  const signature = house.stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret: house.standIn.webhookSecret,
  });
  return (await call(stripeWebhook, { body, headers: { "stripe-signature": signature } })).status;
}

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
