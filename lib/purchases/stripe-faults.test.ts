import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { purchases, refunds } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { makeRefund } from "@/lib/refunds/make-refund";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { initiatePurchase } from "./contract";
import { expirePurchase } from "./expire-purchase";
import { settlePurchase } from "./settle-purchase";

// RELIABILITY F11 and F18: whatever Stripe does to a call, it ends in bounded time, in a clear error or the right
// answer, and never in a second intent or a second refund.
let house: House;
beforeAll(async () => {
  house = await openHouse({ stripeTimeoutMs: 2000 });
});
afterEach(() => house.standIn.control.clearFaults());
afterAll(() => house.close());

const KINDS = ["429", "500", "502_html", "409", "reset", "cut", "hang"] as const;
const CALLS = {
  create: { method: "POST", path: "/v1/payment_intents" },
  read: { method: "GET", path: "/v1/payment_intents/:intent" },
  cancel: { method: "POST", path: "/v1/payment_intents/:intent/cancel" },
  refund: { method: "POST", path: "/v1/refunds" },
};
const FOR_LONG = 1000;
const fails = (call: keyof typeof CALLS, kind: (typeof KINDS)[number], more = {}) =>
  house.standIn.control.fault({ kind, match: CALLS[call], ...more });

async function refundOf(purchaseId: number): Promise<number> {
  const [ordered] = await house.db.select().from(refunds).where(eq(refunds.purchaseId, purchaseId));
  if (!ordered) throw new Error(`no refund of purchase ${purchaseId} was ordered`);
  return ordered.id;
}

async function onSale(): Promise<{ buyer: Person; trackId: number }> {
  const [buyer, seller] = [await person(house), await producer(house)];
  return { buyer, trackId: (await track(house, seller)).id };
}

const intentsOf = async (trackId: number) => {
  const [row] = await house.db.select().from(purchases).where(eq(purchases.trackId, trackId));
  const { data } = await house.stripe.paymentIntents.list({ limit: 100 });
  return data.filter(({ metadata }) => metadata.reference === row?.reference);
};
const expectUnavailable = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  expect(error).toMatchObject({ reason: "payment_unavailable", details: { retryAfter: 2 } });
};
const later = () => after(new Date(), 31 * MINUTE);
const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);

describe.each(KINDS)("Stripe answers %s", (kind) => {
  test("when the intent is made: 503, the same purchase goes on after it, one intent", async () => {
    const { buyer, trackId } = await onSale();
    fails("create", kind, { times: FOR_LONG });
    const asked = () => call(initiatePurchase, { as: buyer, params: { track: trackId } });
    const refused = await asked();
    expect(refused).toMatchObject({ status: 503, code: "payment_unavailable" });
    expect(refused.headers.get("retry-after")).toBe("2");
    house.standIn.control.clearFaults();

    expect((await asked()).status).toBe(200);
    expect(await intentsOf(trackId)).toHaveLength(1);
    const rows = await house.db.select().from(purchases).where(eq(purchases.trackId, trackId));
    expect(rows).toMatchObject([{ status: "pending" }]);
    await audited();
  });

  test("once when the intent is made: nobody notices", async () => {
    const { buyer, trackId } = await onSale();
    fails("create", kind);
    await initiate(house, buyer, trackId);
    expect(await intentsOf(trackId)).toHaveLength(1);
  });

  test("when it is read: the purchase stays as it is and is settled later", async () => {
    const { buyer, trackId } = await onSale();
    const { purchaseId, intentId } = await initiate(house, buyer, trackId);
    await confirm(house, intentId);
    fails("read", kind, { times: FOR_LONG });
    await expectUnavailable(house.as().then((ctx) => settlePurchase(ctx, { purchaseId })));
    await expectUnavailable(initiate(house, buyer, trackId));
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "pending" });
    house.standIn.control.clearFaults();
    await settlePurchase(await house.as(), { purchaseId });
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "succeeded" });
  });

  test("when it is canceled: the track stays reserved until Stripe says that it is", async () => {
    const { buyer, trackId } = await onSale();
    const { purchaseId, intentId } = await initiate(house, buyer, trackId);
    fails("cancel", kind, { times: FOR_LONG });
    const ctx = await house.as(undefined, later());
    await expectUnavailable(expirePurchase(ctx, { purchaseId }));
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "pending" });
    house.standIn.control.clearFaults();
    await expirePurchase(ctx, { purchaseId });
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "canceled" });
    expect((await house.stripe.paymentIntents.retrieve(intentId)).status).toBe("canceled");
  });

  test("when it is refunded: one refund in the end", async () => {
    const { buyer, trackId } = await onSale();
    const { purchaseId, intentId } = await initiate(house, buyer, trackId);
    // As if it had been let go of before the payment came through, and sold to somebody else meanwhile.
    await house.db.update(purchases).set({ status: "canceled" }).where(eq(purchases.id, purchaseId));
    const other = await initiate(house, await person(house), trackId);
    for (const each of [other.intentId, intentId]) await confirm(house, each);
    await deliver(house);
    fails("refund", kind, { times: FOR_LONG });
    await house.work();
    const refund = async () => makeRefund(await house.as(), { refundId: await refundOf(purchaseId) });
    // What a cut reply left made at Stripe is known again, by our row's id.
    if (kind !== "cut") {
      await expectUnavailable(refund());
      expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "refunding" });
    }
    house.standIn.control.clearFaults();
    await refund();
    await refund();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({ status: "refunded" });
    expect((await house.stripe.refunds.list({ payment_intent: intentId })).data).toHaveLength(1);
    await audited();
  });
});

test("a 500 that Stripe keeps for the key although the intent was made: its event tells the id, the buyer goes on", async () => {
  const { buyer, trackId } = await onSale();
  fails("create", "500", { work: true, stored: true });
  const asked = () => call(initiatePurchase, { as: buyer, params: { track: trackId } });
  expect((await asked()).code).toBe("payment_unavailable");
  expect((await asked()).code).toBe("payment_unavailable");
  await deliver(house);
  await house.work();
  expect((await asked()).status).toBe(200);
  expect(await intentsOf(trackId)).toHaveLength(1);
});

test("the same, and its event lost: the reservation ends all the same", async () => {
  const { buyer, trackId } = await onSale();
  fails("create", "500", { work: true, stored: true });
  await expectUnavailable(initiate(house, buyer, trackId));
  const [row] = await house.db.select().from(purchases).where(eq(purchases.trackId, trackId));
  await expirePurchase(await house.as(undefined, later()), { purchaseId: row?.id ?? 0 });
  expect((await initiate(house, await person(house), trackId)).purchaseId).not.toBe(row?.id);
});

test("another request is making the intent: the purchase is not given up, and both get the one intent", async () => {
  const { buyer, trackId } = await onSale();
  const { control } = house.standIn;
  control.fault({ kind: "slow", match: CALLS.create });
  const both = Promise.all([1, 2].map(() => initiate(house, buyer, trackId)));
  // The one is held up; the other has been told that its key is in use, and will ask again.
  await expect.poll(() => control.requests()[0]).toMatchObject({ path: CALLS.create.path, status: 409 });
  control.release();
  const [one, other] = await both;
  expect(one?.clientSecret).toBe(other?.clientSecret);
  expect(await purchaseOf(house, buyer, one?.purchaseId ?? 0)).toMatchObject({ status: "pending" });
  expect(await intentsOf(trackId)).toHaveLength(1);
});

test("a refusal tells nothing of what Stripe said", async () => {
  const { buyer, trackId } = await onSale();
  fails("create", "502_html", { times: FOR_LONG });
  const { body } = await call(initiatePurchase, { as: buyer, params: { track: trackId } });
  // The request's own id is drawn by lot, and may spell anything.
  expect(JSON.stringify({ ...(body as object), request_id: null })).not.toMatch(/stripe|gateway|pi_|html/i);
});

test.each([
  ["JPY", 2999],
  ["KWD", 2999],
  ["USD", 49],
  ["GBP", 29],
  ["USD", 100_000_000],
  ["USD", 2 ** 31],
  ["EUR", 2 ** 40],
])(
  "%s %d minor units cannot be paid by card: refused before anything is reserved",
  async (currency, priceMinor) => {
    const [buyer, seller] = [await person(house), await producer(house)];
    const { id } = await track(house, seller, { currency, priceMinor });
    expect(await call(initiatePurchase, { as: buyer, params: { track: id } })).toMatchObject({
      status: 422,
      code: "amount_not_payable",
    });
    expect(await house.db.select().from(purchases).where(eq(purchases.trackId, id))).toEqual([]);
  },
);

test.each([
  ["USD", 50],
  ["GBP", 30],
  ["CAD", 99_999_999],
])("%s %d minor units can", async (currency, priceMinor) => {
  const [buyer, seller] = [await person(house), await producer(house)];
  const { id } = await track(house, seller, { currency, priceMinor });
  const { purchaseId, intentId } = await initiate(house, buyer, id);
  await confirm(house, intentId);
  await settlePurchase(await house.as(), { purchaseId });
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({
    status: "succeeded",
    totalMinor: priceMinor,
  });
  await audited();
});
