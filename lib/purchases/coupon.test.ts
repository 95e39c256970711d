import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  coupons,
  couponTracks,
  couponUsers,
  feePolicies,
  ledgerTransactions,
  licenseCertificates,
  purchases,
  tracks,
} from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { refundSale } from "@/lib/refunds/refund-sale";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { coupon, usesOf } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { start } from "@/sandbox/testing/process";
import { track } from "@/sandbox/testing/tracks";
import { abandonPurchase, expirePurchase } from "./expire-purchase";
import { initiatePurchase } from "./initiate-purchase";
import { quote } from "./quote";
import type { Order } from "./reserve";
import { sweep } from "./sweep";

let house: House;
let seller: Producer;
let buyer: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

/** A buyer and a track of the test's own. */
const onSale = async (given: Partial<typeof tracks.$inferInsert> = {}) => {
  buyer = await person(house);
  return (await track(house, seller, given)).id;
};
const order = async (given: Omit<Order, "via">, now?: Date) =>
  initiatePurchase(await house.as(buyer, now), { via: "browser", ...given });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Failure ? error.reason : error),
  );
const settle = async () => {
  await deliver(house);
  await house.work();
};
const of = (trackId: number) =>
  house.db.select().from(purchases).where(eq(purchases.trackId, trackId)).orderBy(purchases.id);
const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);

test("the fee is taken on the discounted price, also where the buyer pays it on top", async () => {
  const trackId = await onSale();
  const { code } = await coupon(house);
  expect(await quote(await house.as(buyer), { trackId, coupon: ` ${code.toLowerCase()} ` })).toMatchObject({
    priceMinor: 2999,
    discountMinor: 599,
    totalMinor: 2400,
    feeMinor: 360,
    shareMinor: 2040,
    couponCode: code,
  });
  const policy = { bps: 1200, flat_minor: 300, payer: "buyer", rounding: "half_up" } as const;
  const [added] = await house.db.insert(feePolicies).values({ policy }).returning();
  const onTop = await quote(await house.as(buyer), { trackId, coupon: code });
  await house.db.delete(feePolicies).where(eq(feePolicies.id, added?.id ?? 0));
  expect(onTop).toMatchObject({ totalMinor: 2400 + 288 + 300, feeMinor: 588, shareMinor: 2400 });
});

test("each coupon that cannot be used is refused with its reason, and nothing is reserved", async () => {
  const trackId = await onSale();
  const other = (await track(house, seller)).id;
  const soon = after(new Date(), MINUTE);
  const past = after(new Date(), -MINUTE);
  const [owner, elsewhere] = [await person(house), await coupon(house)];
  const theirs = await coupon(house);
  await house.db.insert(couponUsers).values({ couponId: theirs.id, userId: owner.id });
  await house.db.insert(couponTracks).values({ couponId: elsewhere.id, trackId: other });
  const refused = {
    coupon_invalid: [
      { code: "NO-SUCH-CODE" },
      await coupon(house, { disabledAt: past }),
      await coupon(house, { expiresAt: past }),
      await coupon(house, { startsAt: soon }),
    ],
    coupon_not_yours: [theirs],
    coupon_not_applicable: [
      elsewhere,
      await coupon(house, { type: "fixed", amountMinor: 500, currency: "EUR" }),
    ],
    amount_not_payable: [await coupon(house, { type: "fixed", amountMinor: 2999 - 49, currency: "USD" })],
  };
  for (const [reason, given] of Object.entries(refused))
    for (const { code } of given) expect(await reasonOf(order({ trackId, coupon: code })), code).toBe(reason);
  expect(await of(trackId)).toEqual([]);
  const atMinimum = await coupon(house, { type: "fixed", amountMinor: 2999 - 50, currency: "USD" });
  expect((await order({ trackId, coupon: atMinimum.code })).purchase.totalMinor).toBe(50);
});

test("asking again with the same coupon is the same checkout; without, or with another, trades it", async () => {
  const trackId = await onSale();
  const [twenty, five] = [
    await coupon(house, { usageLimit: 1 }),
    await coupon(house, { type: "fixed", amountMinor: 500, currency: "USD" }),
  ];
  const first = await order({ trackId, coupon: twenty.code });
  expect((await order({ trackId, coupon: twenty.code.toLowerCase() })).purchase.id).toBe(first.purchase.id);
  expect(await reasonOf(order({ trackId, coupon: "NO-SUCH-CODE" }))).toBe("coupon_invalid");
  expect(await reasonOf(order({ trackId, coupon: five.code, expectedTotal: 29.99 }))).toBe("price_changed");
  expect(await of(trackId)).toMatchObject([{ status: "pending", totalMinor: 2400 }]);

  const second = await order({ trackId, coupon: five.code, expectedTotal: 24.99 });
  expect(second.purchase).toMatchObject({ totalMinor: 2499, couponCode: five.code });
  expect((await house.stripe.paymentIntents.retrieve(first.purchase.intentId ?? "")).status).toBe("canceled");
  expect([await usesOf(house, twenty), await usesOf(house, five)]).toEqual([0, 1]);

  const third = await order({ trackId });
  expect(third.purchase).toMatchObject({ totalMinor: 2999, couponId: null });
  expect([await usesOf(house, twenty), await usesOf(house, five)]).toEqual([0, 0]);
  await audited();
});

test("the last use that one's own checkout holds is still one's own when the price changes under it", async () => {
  const trackId = await onSale();
  const { code, id } = await coupon(house, { usageLimit: 1, perUserLimit: 1 });
  await order({ trackId, coupon: code });
  await house.db.update(tracks).set({ priceMinor: 5000 }).where(eq(tracks.id, trackId));
  expect((await order({ trackId, coupon: code, expectedTotal: 40 })).purchase.totalMinor).toBe(4000);
  expect(await usesOf(house, { id })).toBe(1);
  await audited();
});

test("a checkout that is left, runs out or whose intent is canceled at Stripe gives its use back", async () => {
  const made = await coupon(house, { usageLimit: 3 });
  const later = after(new Date(), 31 * MINUTE);
  const left = await initiate(house, await ownBuyer(), await onTrack(), undefined, made.code);
  await abandonPurchase(await house.as(buyer), { purchaseId: left.purchaseId });
  const late = await initiate(house, await ownBuyer(), await onTrack(), undefined, made.code);
  await expirePurchase(await house.as(undefined, later), { purchaseId: late.purchaseId });
  const gone = await initiate(house, await ownBuyer(), await onTrack(), undefined, made.code);
  expect(await usesOf(house, made)).toBe(1);
  await house.stripe.paymentIntents.cancel(gone.intentId);
  await settle();
  expect(await usesOf(house, made)).toBe(0);
  await audited();
});
const onTrack = async () => (await track(house, seller)).id;
const ownBuyer = async () => {
  buyer = await person(house);
  return buyer;
};

test("a late success claims its use anew; when the uses are up it is given back in full by itself", async () => {
  const made = await coupon(house, { usageLimit: 1 });
  const first = await ownBuyer();
  const one = await initiate(house, first, await onTrack(), undefined, made.code);
  await letGo(one.purchaseId, made.id);
  await confirm(house, one.intentId);
  await settle();
  expect(await purchaseOf(house, first, one.purchaseId)).toMatchObject({
    status: "succeeded",
    couponHeld: true,
  });
  expect(await usesOf(house, made)).toBe(1);

  await house.db.update(coupons).set({ usageLimit: 2 }).where(eq(coupons.id, made.id));
  const second = await ownBuyer();
  const two = await initiate(house, second, await onTrack(), undefined, made.code);
  await letGo(two.purchaseId, made.id);
  await house.db.update(coupons).set({ usageLimit: 1 }).where(eq(coupons.id, made.id));
  await confirm(house, two.intentId);
  await settle();
  await settle();
  expect(await purchaseOf(house, second, two.purchaseId)).toMatchObject({
    status: "refunded",
    statusReason: "coupon_used_up",
    refundedMinor: 2400,
    couponHeld: false,
  });
  expect(await usesOf(house, made)).toBe(1);
  await audited();
});

// Nothing of ours lets go of a checkout whose intent can still be paid; a person with the database in hand can.
async function letGo(purchaseId: number, couponId: number): Promise<void> {
  await house.db
    .update(purchases)
    .set({ status: "canceled", couponHeld: false })
    .where(eq(purchases.id, purchaseId));
  const uses = await usesOf(house, { id: couponId });
  await house.db
    .update(coupons)
    .set({ uses: uses - 1 })
    .where(eq(coupons.id, couponId));
}

test("a payment that is not the one ordered gives its use back when it has gone back", async () => {
  const trackId = await onSale();
  const used = await coupon(house, { usageLimit: 1 });
  const { intentId, purchaseId } = await initiate(house, buyer, trackId, undefined, used.code);
  await house.stripe.paymentIntents.update(intentId, { amount: 1000 });
  await confirm(house, intentId);
  await settle();
  expect((await purchaseOf(house, buyer, purchaseId)).status).toBe("review");
  expect(await usesOf(house, used)).toBe(1);
  const admin = await house.as(await person(house, { isAdmin: true }));
  await refundSale(admin, { purchaseId, reason: "other", note: "" });
  await settle();
  expect((await purchaseOf(house, buyer, purchaseId)).status).toBe("refunded");
  expect(await usesOf(house, used)).toBe(0);
  await audited();
});

test("at 100 % it is a sale at once: books, certificate, mails, and no intent at Stripe", async () => {
  const trackId = await onSale();
  const { code } = await coupon(house, { bps: 10_000 });
  const { purchase, clientSecret, payment } = await order({ trackId, coupon: code, expectedTotal: 0 });
  expect({ clientSecret, payment }).toEqual({ clientSecret: null, payment: null });
  expect(purchase).toMatchObject({
    status: "succeeded",
    totalMinor: 0,
    feeMinor: 0,
    shareMinor: 0,
    intentId: null,
  });
  const [booked] = await house.db
    .select()
    .from(ledgerTransactions)
    .where(eq(ledgerTransactions.purchaseId, purchase.id));
  expect(booked).toMatchObject({ cause: `purchase:${purchase.reference}:succeeded` });
  expect(
    await house.db.select().from(licenseCertificates).where(eq(licenseCertificates.trackId, trackId)),
  ).toMatchObject([{ status: "active", purchaseId: purchase.id }]);
  await house.work();
  const mails = await fetch(`${house.mailbox.url}/messages?to=${buyer.email}`).then((answer) =>
    answer.json(),
  );
  expect(JSON.stringify(mails)).toContain(code);
  const { data } = await house.stripe.paymentIntents.list({ limit: 100 });
  expect(data.filter(({ metadata }) => metadata.reference === purchase.reference)).toEqual([]);

  expect((await order({ trackId, coupon: code })).purchase.id).toBe(purchase.id);
  expect(await reasonOf(order({ trackId }))).toBe("already_purchased");
  const tomorrow = after(new Date(), 24 * 60 * MINUTE);
  expect(await reasonOf(order({ trackId, coupon: code }, tomorrow))).toBe("already_purchased");
  await audited();
});

test("one that costs nothing is not free of its rules: terms, price and own track still count", async () => {
  const trackId = await onSale();
  const { code } = await coupon(house, { bps: 10_000 });
  expect(await reasonOf(order({ trackId, coupon: code, termsHash: "0".repeat(64) }))).toBe("terms_changed");
  expect(await reasonOf(order({ trackId, coupon: code, expectedTotal: 29.99 }))).toBe("price_changed");
  const own = initiatePurchase(await house.as(seller), { trackId, coupon: code, via: "api" });
  expect(await reasonOf(own)).toBe("own_track");
});

test.each(["initiate:before-intent", "settle:before-certificate"] as const)(
  "killed at %s, a free sale is finished by the sweeper, once",
  async (point) => {
    const trackId = await onSale();
    const { code } = await coupon(house, { bps: 10_000 });
    const args = [`${buyer.id}`, `${trackId}`, code];
    const killed = start(house, "sandbox/testing/initiate-once.ts", args, point);
    expect((await killed.ended).signal).toBe("SIGKILL");
    expect(await of(trackId)).toMatchObject([{ status: "pending", totalMinor: 0, couponHeld: true }]);
    await sweep(await house.as(undefined, after(new Date(), 3 * MINUTE)));
    await house.work();
    expect(await of(trackId)).toMatchObject([{ status: "succeeded" }]);
    expect((await order({ trackId, coupon: code })).purchase.status).toBe("succeeded");
    await audited();
  },
);
