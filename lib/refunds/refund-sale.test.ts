import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { auditLog, purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { certificatePdf } from "@/lib/certificates/certificate-pdf";
import { licenseCertificate, verifyLicense } from "@/lib/certificates/contract";
import { readCertificate } from "@/lib/certificates/read-certificate";
import { after, HOUR, MINUTE } from "@/lib/clock";
import { downloadFile } from "@/lib/downloads/download-file";
import { listFiles } from "@/lib/downloads/list-files";
import { Failure } from "@/lib/errors";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { sweep } from "@/lib/purchases/sweep";
import type { Message } from "@/sandbox/mailbox/message";
import { confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { coupon } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";
import { earn, refundsOf, standing } from "@/sandbox/testing/standing";
import { track } from "@/sandbox/testing/tracks";
import { makeRefund } from "./make-refund";
import { type RefundInput, refundSale } from "./refund-sale";

// RELIABILITY F19 and F20: an admin gives money back, whole or in parts, twice, against a Stripe that fails.
let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  await earn(house);
  admin = await person(house, { isAdmin: true });
});
afterEach(() => house.standIn.control.clearFaults());
afterAll(() => house.close());

const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const settle = async () => {
  await deliver(house);
  house.standIn.control.makeAvailable();
  await house.work();
  await audited();
};
const giveBack = async (purchaseId: number, more: Partial<RefundInput> = {}) =>
  refundSale(await house.as(admin), { purchaseId, reason: "requested_by_customer", note: "", ...more });
const reasonOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "done",
    (error) => {
      if (error instanceof Failure) return error.reason;
      throw error;
    },
  );
const mailsTo = async ({ email }: { email: string }) => {
  const answer = await fetch(`${house.mailbox.url}/messages?to=${email}`);
  return ((await answer.json()) as { messages: Message[] }).messages.map(({ subject }) => subject);
};
const atStripe = async (intentId: string) => {
  const { data } = await house.stripe.refunds.list({ payment_intent: intentId });
  const intent = await house.stripe.paymentIntents.retrieve(intentId, {
    expand: ["latest_charge.transfer", "latest_charge.application_fee"],
  });
  const charge = intent.latest_charge as never as {
    transfer: { amount_reversed: number };
    application_fee: { amount_refunded: number };
  };
  return {
    refunds: data.map(({ amount }) => amount),
    reversed: charge.transfer.amount_reversed,
    feeReturned: charge.application_fee.amount_refunded,
  };
};
async function aSale() {
  const sale = await sold(house, { pdf: true });
  const [{ intentId } = {}] = await house.db
    .select()
    .from(purchases)
    .where(eq(purchases.id, sale.purchaseId));
  return { ...sale, intentId: intentId ?? "" };
}

test("F19 a full refund, asked for twice, is one: revoked everywhere, listed again, transfer and fee back", async () => {
  const { purchaseId, intentId, buyer, seller, beat, uuid, reference } = await aSale();
  const asked = await Promise.all([1, 2, 3].map(() => reasonOf(giveBack(purchaseId))));
  expect(asked.toSorted()).toEqual(["done", "refund_in_progress", "refund_in_progress"]);
  await settle();
  expect(await reasonOf(giveBack(purchaseId))).toBe("not_refundable");

  expect(await standing(house, purchaseId)).toEqual({
    ...{ status: "refunded", refunded: 2999, reason: null, certificate: "revoked", track: "available" },
    ...{ payable: 0, held: 0, atStripe: 0 },
  });
  expect(await atStripe(intentId)).toEqual({ refunds: [2999], reversed: 2999, feeReturned: 450 });
  expect(await refundsOf(house, purchaseId)).toMatchObject([
    { status: "succeeded", amountMinor: 2999, feeMinor: 450, shareMinor: 2549, requestedBy: admin.id },
  ]);
  const [made] = (await house.stripe.refunds.list({ payment_intent: intentId })).data;
  expect(made?.metadata).toMatchObject({ reference });
  expect(await mailsTo(buyer)).toContain("Refund for “Summer Vibes”");
  expect(await mailsTo(seller)).toContain("Refunded: “Summer Vibes”");

  const ctx = await house.as(buyer);
  expect(await readCertificate(ctx, { uuid })).toMatchObject({ status: "revoked", reason: "refund" });
  expect(await reasonOf(certificatePdf(ctx, { uuid }))).toBe("license_revoked");
  const shown = await call(licenseCertificate, { as: buyer, params: { track: beat.id } });
  expect(JSON.stringify(shown.body)).toContain("revoked");
  const checked = await call(verifyLicense, { params: { uuid } });
  expect(JSON.stringify(checked.body)).toContain('"revoked"');
  expect(await reasonOf(listFiles(ctx, { trackId: beat.id }))).not.toBe("done");
});

test("F20 three parts that add up to the total are one full refund, to the cent, and only the last ends the license", async () => {
  const { purchaseId, intentId, buyer, uuid, beat } = await aSale();
  const [file] = await listFiles(await house.as(buyer), { trackId: beat.id });
  for (const [amountMinor, status] of [
    [1001, "active"],
    [999, "active"],
    [undefined, "revoked"],
  ] as const) {
    await giveBack(purchaseId, { amountMinor });
    await settle();
    const ctx = await house.as(buyer);
    expect(await readCertificate(ctx, { uuid })).toMatchObject({ status });
    const download = downloadFile(ctx, { fileId: file?.id ?? 0, begins: false });
    expect((await reasonOf(download)) === "done").toBe(status === "active");
    const { payable, atStripe: there } = await standing(house, purchaseId);
    expect(there).toBe(payable);
  }
  const rows = await refundsOf(house, purchaseId, "succeeded");
  expect(rows.map(({ amountMinor }) => amountMinor)).toEqual([1001, 999, 999]);
  expect(rows.reduce((sum, { feeMinor }) => sum + feeMinor, 0)).toBe(450);
  expect(rows.every(({ settledAt }) => settledAt !== null)).toBe(true);
  expect(await atStripe(intentId)).toMatchObject({ reversed: 2999, feeReturned: 450 });
});

test("parts may be on their way at once, and together never exceed what is left", async () => {
  const { purchaseId } = await aSale();
  const asked = await Promise.all(
    [1000, 1000, 1000, 1000].map((amountMinor) => reasonOf(giveBack(purchaseId, { amountMinor }))),
  );
  expect(asked.filter((reason) => reason === "done")).toHaveLength(2);
  expect(await reasonOf(giveBack(purchaseId, { amountMinor: 1000 }))).toBe("validation_failed");
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({
    refunded: 2000,
    status: "succeeded",
    atStripe: 849,
  });
});

test.each([1001, 500])(
  "F20 a part of %d that the bank sends back is the sale's again, between others that stand",
  async (amountMinor) => {
    const { purchaseId, intentId } = await aSale();
    for (const each of [333, amountMinor, 777]) await giveBack(purchaseId, { amountMinor: each });
    await settle();
    const { data } = await house.stripe.refunds.list({ payment_intent: intentId });
    const sentBack = data.find(({ amount }) => amount === amountMinor);
    house.standIn.control.failRefund({ refund: sentBack?.id ?? "", reason: "expired_or_canceled_card" });
    await settle();
    const now = await standing(house, purchaseId);
    expect(now).toMatchObject({ refunded: 1110, reason: "refund_failed", certificate: "active" });
    expect(now.atStripe).toBe(now.payable);
    expect(await refundsOf(house, purchaseId, "failed")).toMatchObject([
      { amountMinor, failure: "expired_or_canceled_card" },
    ]);
    expect(await mailsTo(admin)).toContainEqual(expect.stringMatching(/^A refund of BP-\w+ failed$/));

    await giveBack(purchaseId);
    await settle();
    expect(await standing(house, purchaseId)).toMatchObject({ status: "refunded", payable: 0, atStripe: 0 });
    const stand = await refundsOf(house, purchaseId, "succeeded");
    expect(stand.reduce((sum, { feeMinor }) => sum + feeMinor, 0)).toBe(450);
  },
);

test("Stripe is away: the refund stays ordered, nothing is booked, and the sweeper has it made later, once", async () => {
  const { purchaseId, intentId } = await aSale();
  house.standIn.control.fault({
    kind: "500",
    times: 100,
    match: { method: "POST", path: "/v1/refunds" },
    stored: false,
  });
  const { id } = await giveBack(purchaseId);
  await house.work();
  expect(await standing(house, purchaseId)).toMatchObject({ status: "succeeded", refunded: 0 });
  expect(await refundsOf(house, purchaseId)).toMatchObject([{ id, status: "requested", stripeId: null }]);
  house.standIn.control.clearFaults();
  await sweep(await house.as(undefined, after(new Date(), 3 * MINUTE)));
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ status: "refunded", atStripe: 0 });
  await makeRefund(await house.as(), { refundId: id });
  expect(await atStripe(intentId)).toMatchObject({ refunds: [2999] });
});

test("Stripe refuses: the refund has failed with its word, an admin is told, and the sale stands", async () => {
  const { purchaseId, intentId } = await aSale();
  await giveBack(purchaseId);
  house.standIn.control.openDispute({ charge: intentId });
  await settle();
  expect(await refundsOf(house, purchaseId)).toMatchObject([
    { status: "failed", failure: "charge_disputed" },
  ]);
  expect(await standing(house, purchaseId)).toMatchObject({ status: "disputed", refunded: 0 });
  expect(await reasonOf(giveBack(purchaseId))).toBe("refund_blocked");
  expect(await mailsTo(admin)).toContainEqual(expect.stringContaining("failed"));
});

test("given back at Stripe meanwhile: one refund, not two, and ours has failed", async () => {
  const { purchaseId, intentId } = await aSale();
  await giveBack(purchaseId);
  await house.stripe.refunds.create({ payment_intent: intentId, reverse_transfer: true });
  await settle();
  const rows = await refundsOf(house, purchaseId);
  expect(rows).toMatchObject([
    { status: "failed", failure: "charge_already_refunded" },
    { status: "succeeded", reason: "at_stripe", amountMinor: 2999 },
  ]);
  expect(await standing(house, purchaseId)).toMatchObject({ status: "refunded", atStripe: 0 });
});

test("a payment under review is given back whole, fee and transfer with it", async () => {
  const seller = await producer(house);
  const beat = await track(house, seller);
  const { purchaseId, intentId } = await initiate(house, await person(house), beat.id);
  await house.stripe.paymentIntents.update(intentId, { amount: 5000, application_fee_amount: 10 });
  await confirm(house, intentId);
  await settle();
  expect((await standing(house, purchaseId)).status).toBe("review");
  await giveBack(purchaseId, { amountMinor: 1000 });
  await settle();
  expect((await standing(house, purchaseId)).status).toBe("review");
  await giveBack(purchaseId);
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({
    status: "refunded",
    refunded: 5000,
    atStripe: 0,
  });
  expect(await atStripe(intentId)).toMatchObject({ refunds: [4000, 1000], reversed: 5000, feeReturned: 10 });
  expect(await mailsTo(seller)).toEqual([]);
});

test("a free sale ends without Stripe: license revoked, track listed again, both told, once", async () => {
  const beat = await track(house, await producer(house));
  const buyer = await person(house);
  const { code } = await coupon(house, { bps: 10_000 });
  const { purchase } = await initiatePurchase(await house.as(buyer), {
    trackId: beat.id,
    via: "browser",
    coupon: code,
  });
  await settle();
  expect(await standing(house, purchase.id)).toMatchObject({ status: "succeeded", certificate: "active" });
  await giveBack(purchase.id, { reason: "other" });
  await settle();
  expect(await reasonOf(giveBack(purchase.id))).toBe("not_refundable");
  expect(await standing(house, purchase.id)).toMatchObject({
    ...{ status: "refunded", refunded: 0, certificate: "revoked", track: "available" },
  });
  expect(await refundsOf(house, purchase.id)).toMatchObject([
    { status: "succeeded", amountMinor: 0, stripeId: null, settledAt: expect.any(Date) },
  ]);
  expect(await mailsTo(buyer)).toContain("Your license to “Summer Vibes” has ended");
});

test("only admins; an unpaid or ended purchase has nothing to give back; amounts have bounds; each leaves its trace", async () => {
  const { purchaseId, buyer, seller } = await aSale();
  for (const who of [buyer, seller])
    expect(
      await reasonOf(house.as(who).then((ctx) => refundSale(ctx, { purchaseId, reason: "other", note: "" }))),
    ).toBe("forbidden");
  expect(await reasonOf(giveBack(999_999_999))).toBe("not_found");
  for (const amountMinor of [0, -1, 3000])
    expect(await reasonOf(giveBack(purchaseId, { amountMinor }))).toBe("validation_failed");
  const open = await initiate(house, await person(house), (await track(house, await producer(house))).id);
  expect(await reasonOf(giveBack(open.purchaseId))).toBe("not_refundable");
  await giveBack(purchaseId, { note: "They asked by phone." });
  const rows = await house.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `purchase:${purchaseId}`));
  expect(rows).toContainEqual(
    expect.objectContaining({ actor: `user:${admin.id}`, action: "purchase.refund_requested" }),
  );
  await settle();
});

test("what a hurried dashboard left with the seller is fetched, and tried again hourly while Stripe says no", async () => {
  const { purchaseId, intentId } = await aSale();
  await house.stripe.refunds.create({ payment_intent: intentId, amount: 1000 });
  const reversals = { method: "POST", path: "/v1/transfers/:transfer/reversals" };
  house.standIn.control.fault({ kind: "500", times: 100, match: reversals, stored: false });
  await deliver(house);
  await house.work();
  await audited();
  expect(await standing(house, purchaseId)).toMatchObject({ refunded: 1000, payable: 1699, atStripe: 2699 });
  expect((await refundsOf(house, purchaseId))[0]?.settledAt).toBeNull();
  house.standIn.control.clearFaults();
  await sweep(await house.as(undefined, after(new Date(), HOUR)));
  await settle();
  expect(await standing(house, purchaseId)).toMatchObject({ payable: 1699, atStripe: 1699 });
  expect((await refundsOf(house, purchaseId))[0]?.settledAt).not.toBeNull();
});
