import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coupons, purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { expirePurchase } from "@/lib/purchases/expire-purchase";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { coupon, usesOf } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { disableCoupon } from "./switch-coupon";

// RELIABILITY F16: a coupon in a race is used as often as it may be, and nobody pays what they did not see.
let house: House;
let seller: Producer;
let buyers: Person[];
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
  buyers = await Promise.all(Array.from({ length: 50 }, () => person(house)));
});
afterAll(() => house.close());

const onSale = async () => (await track(house, seller)).id;
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Failure ? error.reason : error),
  );
const order = async (buyer: Person, trackId: number, code: string) =>
  initiatePurchase(await house.as(buyer), { trackId, coupon: code, via: "browser" });
const holding = (couponId: number) =>
  house.db.select().from(purchases).where(eq(purchases.couponId, couponId));
const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);

test.each([
  { off: "20 %", bps: 2000, status: "pending", totalMinor: 2400 },
  { off: "everything", bps: 10_000, status: "succeeded", totalMinor: 0 },
])(
  "50 at once on a coupon of $off for 7, each on a track of their own: 7 get it, 43 are refused",
  async ({ bps, status, totalMinor }) => {
    const made = await coupon(house, { bps, usageLimit: 7 });
    const beats = await Promise.all(buyers.map(onSale));
    const reasons = await Promise.all(
      buyers.map((buyer, place) => reasonOf(order(buyer, beats[place] ?? 0, made.code))),
    );
    expect(reasons.toSorted()).toEqual([...Array(43).fill("coupon_invalid"), ...Array(7).fill("done")]);
    expect(await usesOf(house, made)).toBe(7);
    const all = await holding(made.id);
    expect(all).toHaveLength(7);
    for (const each of all) expect(each).toMatchObject({ status, totalMinor, couponHeld: true });
    // Nobody who was refused holds a track at another price instead.
    const reserved = await house.db.select().from(purchases).where(eq(purchases.status, "pending"));
    expect(reserved.filter(({ couponId }) => couponId === null)).toEqual([]);
    await audited();
  },
);

test("one person with a coupon that each may use once, on four tracks at once: once", async () => {
  const made = await coupon(house, { perUserLimit: 1 });
  const buyer = await person(house);
  const beats = await Promise.all(Array.from({ length: 4 }, onSale));
  const reasons = await Promise.all(beats.map((beat) => reasonOf(order(buyer, beat, made.code))));
  expect(reasons.toSorted()).toEqual([...Array(3).fill("coupon_not_yours"), "done"]);
  expect(await usesOf(house, made)).toBe(1);
});

test("twenty clicks at once on a free beat: one purchase, one use, one sale, the same answer", async () => {
  const made = await coupon(house, { bps: 10_000 });
  const [buyer, trackId] = [await person(house), await onSale()];
  const started = await Promise.all(Array.from({ length: 20 }, () => order(buyer, trackId, made.code)));
  expect(new Set(started.map(({ purchase }) => purchase.id)).size).toBe(1);
  expect(started.map(({ clientSecret }) => clientSecret)).toEqual(Array(20).fill(null));
  expect(await holding(made.id)).toMatchObject([{ status: "succeeded", totalMinor: 0 }]);
  expect(await usesOf(house, made)).toBe(1);
  await audited();
});

test("ten checkouts run out while ten others start on the last use: uses are what is held, never more", async () => {
  const made = await coupon(house, { usageLimit: 10 });
  const old = await Promise.all(
    buyers.slice(0, 10).map(async (buyer) => ({
      buyer,
      started: await initiate(house, buyer, await onSale(), undefined, made.code),
    })),
  );
  const later = after(new Date(), 31 * MINUTE);
  const beats = await Promise.all(Array.from({ length: 10 }, onSale));
  await Promise.all([
    ...old.map(async ({ started }) =>
      expirePurchase(await house.as(undefined, later), { purchaseId: started.purchaseId }),
    ),
    ...beats.map((beat, place) => reasonOf(order(buyers[10 + place] as Person, beat, made.code))),
  ]);
  const held = (await holding(made.id)).filter(({ couponHeld }) => couponHeld);
  expect(await usesOf(house, made)).toBe(held.length);
  await audited();
});

test("disabled, expired or edited while the buyer pays: the discount they saw holds", async () => {
  const made = await coupon(house, { usageLimit: 2 });
  const [first, second, third] = buyers as [Person, Person, Person];
  const started = await initiate(house, first, await onSale(), undefined, made.code);
  const other = await initiate(house, second, await onSale(), undefined, made.code);
  const admin = await person(house, { isAdmin: true });
  await disableCoupon(await house.as(admin), { couponId: made.id });
  await house.db
    .update(coupons)
    .set({ expiresAt: after(new Date(), -MINUTE), startsAt: null })
    .where(eq(coupons.id, made.id));
  expect(await reasonOf(order(third, await onSale(), made.code))).toBe("coupon_invalid");
  for (const { intentId } of [started, other]) await confirm(house, intentId);
  await deliver(house);
  await house.work();
  for (const each of await holding(made.id))
    expect(each).toMatchObject({ status: "succeeded", totalMinor: 2400, feeMinor: 360, shareMinor: 2040 });
  await audited();
});
