import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disputes } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, HOUR } from "@/lib/clock";
import { refundSale } from "@/lib/refunds/refund-sale";
import { readSellersPart } from "@/lib/stripe/transfers";
import { buy, deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { earn, standing } from "@/sandbox/testing/standing";
import { track } from "@/sandbox/testing/tracks";
import { alignShare } from "./align-share";
import { settlePurchase } from "./settle-purchase";
import { sweep } from "./sweep";
import { unalignedPurchases } from "./unaligned-purchases";

// RELIABILITY F21: the held share goes from the seller's balance at Stripe and comes back, each once, whatever happens.
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const settle = async () => {
  await deliver(house);
  house.standIn.control.makeAvailable();
  await house.work();
  expect(await checkInvariants(house.db)).toEqual([]);
};
const disputeOf = async (id: string) =>
  (await house.db.select().from(disputes).where(eq(disputes.id, id)))[0];
const aSale = async () => buy(house, await person(house), (await track(house, await producer(house))).id);
const waiting = () => unalignedPurchases(house.db, { before: after(new Date(), HOUR), limit: 10 });

test("won while our balance is short: the share waits, is shown as waiting, and goes back with the next hour's try", async () => {
  const { purchaseId, intentId } = await aSale();
  const { id } = house.standIn.control.openDispute({ charge: intentId });
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ payable: 0, held: 2549, atStripe: 0 });
  expect(await disputeOf(id)).toMatchObject({
    ...{ outcome: "open", heldMinor: 2549, reason: "fraudulent", status: "needs_response" },
    ...{ reversalId: expect.stringMatching(/^trr_/), returnId: null, evidenceDueBy: expect.any(Date) },
  });

  house.standIn.control.winDispute({ dispute: id });
  await settle();
  // The dispute's own fee has eaten what the platform earned.
  expect(await standing(house, purchaseId)).toMatchObject({
    status: "succeeded",
    payable: 2549,
    atStripe: 0,
  });
  expect(await waiting()).toEqual([purchaseId]);
  await earn(house);
  await alignShare(await house.as(undefined, after(new Date(), HOUR)), { purchaseId });
  expect(await standing(house, purchaseId)).toMatchObject({ payable: 2549, held: 0, atStripe: 2549 });
  expect(await disputeOf(id)).toMatchObject({ heldMinor: 0, returnId: expect.stringMatching(/^tr_/) });
  expect(await waiting()).toEqual([]);
});

test("won, and given back to the buyer before the share came back: nothing waits for it", async () => {
  const { purchaseId, intentId } = await aSale();
  const { id } = house.standIn.control.openDispute({ charge: intentId });
  await settle();
  const transfers = { method: "POST", path: "/v1/transfers" };
  house.standIn.control.fault({ kind: "500", times: 100, match: transfers, stored: false });
  house.standIn.control.winDispute({ dispute: id });
  await settle();
  expect(await waiting()).toEqual([purchaseId]);
  house.standIn.control.clearFaults();
  await house.stripe.refunds.create({ payment_intent: intentId });
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ status: "refunded", payable: 0, atStripe: 0 });
  expect(await disputeOf(id)).toMatchObject({ outcome: "won", returnId: null });
  expect(await waiting()).toEqual([]);
});

test("a refund asks nothing of the first transfer that it lacks: the share lies in a second one since the dispute was won", async () => {
  await earn(house);
  const { purchaseId, intentId } = await aSale();
  const { id } = house.standIn.control.openDispute({ charge: intentId });
  await settle();
  house.standIn.control.winDispute({ dispute: id });
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ status: "succeeded", atStripe: 2549 });
  const admin = await house.as(await person(house, { isAdmin: true }));
  await refundSale(admin, { purchaseId, reason: "other", note: "" });
  await settle();
  const [made] = (await house.stripe.refunds.list({ payment_intent: intentId })).data;
  expect(made).toMatchObject({ amount: 2999, transfer_reversal: null });
  expect(await standing(house, purchaseId)).toMatchObject({ status: "refunded", payable: 0, atStripe: 0 });
});

test("a refund that is booked while another's part moves is not taken for settled with it", async () => {
  const { purchaseId, intentId } = await aSale();
  await house.stripe.refunds.create({ payment_intent: intentId, amount: 1000 });
  const ctx = await house.as();
  await settlePurchase(ctx, { purchaseId });
  const reversals = { method: "POST", path: "/v1/transfers/:transfer/reversals" };
  house.standIn.control.fault({ kind: "slow", match: reversals });
  const aligned = alignShare(ctx, { purchaseId });
  await expect.poll(() => house.standIn.control.faults().hanging).toBe(1);
  await house.stripe.refunds.create({ payment_intent: intentId, amount: 500 });
  await settlePurchase(ctx, { purchaseId });
  house.standIn.control.release();
  await aligned;
  expect(await waiting()).toEqual([purchaseId]);
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ payable: 1274, atStripe: 1274 });
  expect(await waiting()).toEqual([]);
});

test("ten at once move the difference once", async () => {
  const { purchaseId, intentId } = await aSale();
  await house.stripe.refunds.create({ payment_intent: intentId, amount: 1000 });
  const ctx = await house.as();
  await settlePurchase(ctx, { purchaseId });
  await Promise.allSettled(Array.from({ length: 10 }, () => alignShare(ctx, { purchaseId })));
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ payable: 1699, atStripe: 1699 });
});

test("an event of the end is lost: the sweeper asks how undecided disputes stand", async () => {
  const { purchaseId, intentId } = await aSale();
  const { id } = house.standIn.control.openDispute({ charge: intentId, reason: "product_not_received" });
  await settle();
  house.standIn.control.loseDispute({ dispute: id });
  await deliver(house, () => []);
  await sweep(await house.as(undefined, after(new Date(), 7 * HOUR)));
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({
    ...{ status: "charged_back", certificate: "revoked", track: "available" },
    ...{ payable: 0, held: 0, atStripe: 0 },
  });
  expect(await disputeOf(id)).toMatchObject({ outcome: "lost", heldMinor: 2549, closedAt: expect.any(Date) });
});

test("an inquiry is listed, changes nothing, and is closed without a word of its charge", async () => {
  const { purchaseId, intentId } = await aSale();
  const { id } = house.standIn.control.openDispute({ charge: intentId, inquiry: true });
  await settle();
  expect(await disputeOf(id)).toMatchObject({ outcome: "inquiry", heldMinor: 0, closedAt: null });
  house.standIn.control.winDispute({ dispute: id });
  await settle();
  expect(await disputeOf(id)).toMatchObject({ status: "warning_closed", closedAt: expect.any(Date) });
  expect(await standing(house, purchaseId)).toMatchObject({
    status: "succeeded",
    payable: 2549,
    atStripe: 2549,
  });
});

test("a payment that went to nobody has no seller's part, and nothing waits for it", async () => {
  const { id } = await house.stripe.paymentIntents.create({
    ...{ amount: 2999, currency: "usd", confirm: true },
    ...{ payment_method: "pm_card_visa", allowed_payment_method_types: ["card"] },
  });
  expect(await readSellersPart(id, "BP-NOBODYS")).toBeNull();
});
