import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disputes, purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { readPayment } from "@/lib/stripe/payments";
import { buy, confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { earn, standing } from "@/sandbox/testing/standing";
import { track } from "@/sandbox/testing/tracks";
import { settlePurchase } from "./settle-purchase";

// RELIABILITY F19 to F21 where they mix: refunds that fail later and come again, several disputes, disputes over money
// that has gone back, payments that never became a sale. The books follow to the cent, and nothing is stuck.
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await earn(house);
});
afterAll(() => house.close());

const settle = async () => {
  await deliver(house);
  // What goes back to a seller is taken from our available balance.
  house.standIn.control.makeAvailable();
  await house.work();
  expect(await checkInvariants(house.db)).toEqual([]);
};

async function sold() {
  const seller: Producer = await producer(house);
  const beat = await track(house, seller);
  const { purchaseId, intentId } = await buy(house, await person(house), beat.id);
  const now = () => standing(house, purchaseId);
  return { intentId, purchaseId, now };
}

const refund = (intentId: string, amount?: number) =>
  house.stripe.refunds.create({
    payment_intent: intentId,
    reverse_transfer: true,
    refund_application_fee: true,
    ...(amount && { amount }),
  });

test("a partial refund fails and the same amount goes back again: each step is in the books", async () => {
  const { intentId, now } = await sold();
  for (const round of [1, 2]) {
    const { id } = await refund(intentId, 1000);
    await settle();
    expect([round, await now()]).toMatchObject([
      round,
      { refunded: 1000, payable: 1699, atStripe: 1699, status: "succeeded" },
    ]);
    house.standIn.control.failRefund({ refund: id });
    await settle();
    expect(await now()).toMatchObject({
      refunded: 0,
      payable: 2549,
      atStripe: 2549,
      reason: "refund_failed",
    });
  }
  await house.stripe.refunds.create({ payment_intent: intentId, amount: 1000 });
  await settle();
  expect(await now()).toMatchObject({
    refunded: 1000,
    payable: 1699,
    atStripe: 1699,
    certificate: "active",
    reason: null,
  });
});

test("a full refund fails after the sale has ended: the money is held apart for the buyer, not the seller's again", async () => {
  const { intentId, now } = await sold();
  const { id } = await refund(intentId);
  await settle();
  expect(await now()).toMatchObject({
    status: "refunded",
    certificate: "revoked",
    track: "available",
    payable: 0,
  });
  house.standIn.control.failRefund({ refund: id });
  await settle();
  expect(await now()).toMatchObject({
    status: "refunded",
    reason: "refund_failed",
    refunded: 0,
    payable: 0,
    atStripe: 0,
  });
  await house.stripe.refunds.create({ payment_intent: intentId });
  await settle();
  expect(await now()).toMatchObject({
    status: "refunded",
    reason: null,
    refunded: 2999,
    payable: 0,
    atStripe: 0,
  });
});

test.each(["winDispute", "loseDispute"] as const)(
  "a part refunded, then the rest disputed: %s moves exactly the rest, whenever we hear of it",
  async (outcome) => {
    for (const late of [false, true]) {
      const { intentId, now } = await sold();
      await refund(intentId, 1001);
      const { id } = house.standIn.control.openDispute({ charge: intentId, amount: 1998 });
      if (!late) {
        await settle();
        expect(await now()).toMatchObject({
          status: "disputed",
          payable: 0,
          held: 1698,
          atStripe: 0,
          refunded: 1001,
        });
      }
      house.standIn.control[outcome]({ dispute: id });
      await settle();
      expect(await now()).toMatchObject(
        outcome === "winDispute"
          ? { status: "succeeded", payable: 1698, held: 0, atStripe: 1698, certificate: "active" }
          : {
              status: "charged_back",
              payable: 0,
              held: 0,
              atStripe: 0,
              certificate: "revoked",
              track: "available",
            },
      );
    }
  },
);

test("what was read while the bank decided, and told after it had, takes nothing back", async () => {
  const { intentId, purchaseId } = await sold();
  const { id } = house.standIn.control.openDispute({ charge: intentId });
  const payment = await readPayment(intentId);
  house.standIn.control.loseDispute({ dispute: id });
  await settle();
  await settlePurchase(await house.as(), { purchaseId, payment });
  await settle();
  const [dispute] = await house.db.select().from(disputes).where(eq(disputes.id, id));
  expect(dispute).toMatchObject({ outcome: "lost", status: "lost", closedAt: expect.any(Date) });
});

test("more is disputed than is left of the sale: the seller loses their share once, we carry the rest", async () => {
  const { intentId, now } = await sold();
  await refund(intentId, 1000);
  const { id } = house.standIn.control.openDispute({ charge: intentId });
  await settle();
  expect(await now()).toMatchObject({ status: "disputed", payable: 0, held: 1699, atStripe: 0 });
  house.standIn.control.loseDispute({ dispute: id });
  await settle();
  expect(await now()).toMatchObject({ status: "charged_back", payable: 0, held: 0, atStripe: 0 });
});

test("a dispute over a sale already refunded: the books carry it, the seller does not", async () => {
  const { intentId, now } = await sold();
  await refund(intentId);
  const { id } = house.standIn.control.openDispute({ charge: intentId });
  await settle();
  expect(await now()).toMatchObject({ status: "refunded", payable: 0, held: 0 });
  house.standIn.control.loseDispute({ dispute: id });
  await settle();
  expect(await now()).toMatchObject({ status: "refunded", payable: 0, held: 0, certificate: "revoked" });
});

test("a second dispute after the first was won is a dispute like the first", async () => {
  const { intentId, now } = await sold();
  for (const outcome of ["winDispute", "winDispute", "loseDispute"] as const) {
    const { id } = house.standIn.control.openDispute({ charge: intentId });
    await settle();
    expect(await now()).toMatchObject({
      status: "disputed",
      certificate: "disputed",
      held: 2549,
      atStripe: 0,
    });
    house.standIn.control[outcome]({ dispute: id });
    await settle();
  }
  expect(await now()).toMatchObject({ status: "charged_back", certificate: "revoked", payable: 0, held: 0 });
});

test("an inquiry that becomes a dispute is one, with its fee", async () => {
  const { intentId, now } = await sold();
  const { id } = house.standIn.control.openDispute({ charge: intentId, inquiry: true });
  await settle();
  expect(await now()).toMatchObject({ status: "succeeded", certificate: "active" });
  house.standIn.control.escalateInquiry({ dispute: id });
  await settle();
  expect(await now()).toMatchObject({ status: "disputed", held: 2549 });
});

test.each([100, 5000])(
  "a payment of another amount (%d) is under review; given back at Stripe, in two parts, it ends and frees the track",
  async (amount) => {
    const beat = await track(house, await producer(house));
    const buyer = await person(house);
    const { purchaseId, intentId } = await initiate(house, buyer, beat.id);
    await house.stripe.paymentIntents.update(intentId, { amount, application_fee_amount: 10 });
    await confirm(house, intentId);
    await settle();
    const status = async () =>
      (await house.db.select().from(purchases).where(eq(purchases.id, purchaseId)))[0]?.status;
    expect(await status()).toBe("review");
    await refund(intentId, 60);
    await settle();
    expect(await status()).toBe("review");
    await refund(intentId);
    await settle();
    expect(await status()).toBe("refunded");
    expect((await initiate(house, buyer, beat.id)).purchaseId).not.toBe(purchaseId);
  },
);

test("a late payment of another amount is given back in full by itself", async () => {
  const beat = await track(house, await producer(house));
  const { purchaseId, intentId } = await initiate(house, await person(house), beat.id);
  await house.stripe.paymentIntents.update(intentId, { amount: 100, application_fee_amount: 0 });
  await house.db.update(purchases).set({ status: "canceled" }).where(eq(purchases.id, purchaseId));
  await confirm(house, intentId);
  await settle();
  const [row] = await house.db.select().from(purchases).where(eq(purchases.id, purchaseId));
  expect(row).toMatchObject({ status: "refunded", refundedMinor: 100 });
});

test.each([
  ["all that was left of it: it has ended", 1000, "refunded"],
  ["a part of it: it stays, because the rest is still held apart", 400, "review"],
])("a payment under review, half of it given back, loses to a dispute %s", async (_, amount, status) => {
  const beat = await track(house, await producer(house));
  const { intentId, purchaseId } = await initiate(house, await person(house), beat.id);
  await house.stripe.paymentIntents.update(intentId, { amount: 2000 });
  await confirm(house, intentId);
  await settle();
  await refund(intentId, 1000);
  await settle();
  const { id } = house.standIn.control.openDispute({ charge: intentId, amount });
  house.standIn.control.loseDispute({ dispute: id });
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ status });
});
