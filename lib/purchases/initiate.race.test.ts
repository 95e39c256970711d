import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates, purchases, tracks } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, MINUTE } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { balancesOf } from "@/lib/ledger/balances";
import { confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { start } from "@/sandbox/testing/process";
import { track } from "@/sandbox/testing/tracks";
import { initiatePurchase as contract } from "./contract";
import { abandonPurchase, expirePurchase } from "./expire-purchase";
import { initiatePurchase } from "./initiate-purchase";
import { settlePurchase } from "./settle-purchase";

// RELIABILITY F10, F13 to F15, F17: one purchase, one intent, one sale, whoever presses what at the same time.
let house: House;
let seller: Producer;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const onSale = async (given: Partial<typeof tracks.$inferInsert> = {}) =>
  (await track(house, seller, given)).id;
const people = (count: number) => Promise.all(Array.from({ length: count }, () => person(house)));
const of = (trackId: number) => house.db.select().from(purchases).where(eq(purchases.trackId, trackId));
const edit = (trackId: number, given: Partial<typeof tracks.$inferInsert>) =>
  house.db.update(tracks).set(given).where(eq(tracks.id, trackId));
const later = (minutes = 31) => after(new Date(), minutes * MINUTE);
const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Failure ? error.reason : error),
  );
const settle = async () => {
  await deliver(house);
  await house.work();
};
const intentsOf = async (trackId: number) => {
  const references = (await of(trackId)).map(({ reference }) => reference);
  const { data } = await house.stripe.paymentIntents.list({ limit: 100 });
  return data.filter(({ metadata }) => references.includes(metadata.reference ?? ""));
};

test("F10 twenty clicks at once, in two tabs: one purchase, one intent, the same secret", async () => {
  const [[buyer], trackId] = [await people(1), await onSale()];
  const started = await Promise.all(
    Array.from({ length: 20 }, () => initiate(house, buyer as Person, trackId)),
  );
  expect(new Set(started.map(({ clientSecret }) => clientSecret)).size).toBe(1);
  expect(await of(trackId)).toHaveLength(1);
  expect(await intentsOf(trackId)).toHaveLength(1);
});

test("F10 the same Idempotency-Key twenty times at once: one does it, the others hear 409 or the same answer", async () => {
  const [[buyer], trackId] = [await people(1), await onSale()];
  const ask = (body?: object, key = "same-key") =>
    call(contract, { as: buyer, params: { track: trackId }, headers: { "idempotency-key": key }, body });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
  const done = answers.filter(({ status }) => status === 200);
  const waiting = answers.filter(({ code }) => code === "idempotency_in_progress");
  expect(done.length + waiting.length).toBe(20);
  expect(done.length).toBeGreaterThan(0);
  const again = await ask();
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(new Set([...done, again].map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await intentsOf(trackId)).toHaveLength(1);
  expect(await ask({ licensee_name: "Somebody Else" })).toMatchObject({
    status: 422,
    code: "idempotency_key_reused",
  });

  await confirm(house, (await of(trackId))[0]?.intentId ?? "");
  await settle();
  expect((await ask()).body).toEqual(again.body);
  const [stranger] = await people(1);
  expect(
    await call(contract, {
      as: stranger,
      params: { track: trackId },
      headers: { "idempotency-key": "same-key" },
    }),
  ).toMatchObject({ status: 410, code: "exclusive_sold" });
});

test("F15 ten buyers at once: one reserves, nine hear exclusive_reserved; the one pays and owns it", async () => {
  const [buyers, trackId] = [await people(10), await onSale()];
  const reasons = await Promise.all(buyers.map((each) => reasonOf(initiate(house, each, trackId))));
  expect(reasons.toSorted()).toEqual(["done", ...Array(9).fill("exclusive_reserved")]);
  const [held] = await of(trackId);
  await confirm(house, held?.intentId ?? "");
  await settle();
  expect(await of(trackId)).toMatchObject([{ status: "succeeded" }]);
  const winner = buyers[reasons.indexOf("done")] as Person;
  for (const each of buyers)
    expect(await reasonOf(initiate(house, each, trackId))).toBe(
      each === winner ? "already_purchased" : "exclusive_sold",
    );
  await audited();
});

test("F15 ten buyers go for a checkout that ran out: its intent is canceled, one of them gets the track", async () => {
  const [[slow, ...buyers], trackId] = [await people(11), await onSale()];
  const old = await initiate(house, slow as Person, trackId);
  const reasons = await Promise.all(buyers.map((each) => reasonOf(initiate(house, each, trackId, later()))));
  expect(reasons.filter((each) => each === "done")).toHaveLength(1);
  expect(reasons.filter((each) => each === "exclusive_reserved")).toHaveLength(9);
  expect((await house.stripe.paymentIntents.retrieve(old.intentId)).status).toBe("canceled");
  expect((await of(trackId)).map(({ status }) => status).toSorted()).toEqual(["canceled", "pending"]);
  await audited();
});

test.each(["initiate:before-intent", "initiate:after-intent", "initiate:before-answer"] as const)(
  "F15 the process of the one who reserved is killed at %s: after it ran out another buys, nothing is left at Stripe",
  async (point) => {
    const [[gone, next], trackId] = [await people(2), await onSale()];
    const killed = start(house, "sandbox/testing/initiate-once.ts", [`${gone?.id}`, `${trackId}`], point);
    expect((await killed.ended).signal).toBe("SIGKILL");
    expect(await reasonOf(initiate(house, next as Person, trackId))).toBe("exclusive_reserved");
    const { intentId } = await initiate(house, next as Person, trackId, later());
    await confirm(house, intentId);
    await settle();
    expect((await of(trackId)).map(({ status }) => status).toSorted()).toEqual(["canceled", "succeeded"]);
    expect((await intentsOf(trackId)).map(({ status }) => status).toSorted()).toEqual([
      "canceled",
      "succeeded",
    ]);
    await audited();
  },
);

test("F17 the reservation runs out while 3-D Secure is open: canceled first, never charged", async () => {
  const [[buyer, next], trackId] = [await people(2), await onSale()];
  const { purchaseId, intentId } = await initiate(house, buyer as Person, trackId);
  await confirm(house, intentId, "pm_card_authenticationRequired");
  await expirePurchase(await house.as(undefined, later()), { purchaseId });
  expect(await purchaseOf(house, buyer as Person, purchaseId)).toMatchObject({ status: "canceled" });
  expect(() => house.standIn.control.completeAuthentication({ intent: intentId })).toThrow();
  expect((await house.stripe.paymentIntents.retrieve(intentId)).amount_received).toBe(0);
  expect(await reasonOf(initiate(house, next as Person, trackId))).toBe("done");
});

test("F17 3-D Secure is passed just before the cancel: the sale stands", async () => {
  const [[buyer, next], trackId] = [await people(2), await onSale()];
  const { purchaseId, intentId } = await initiate(house, buyer as Person, trackId);
  await confirm(house, intentId, "pm_card_authenticationRequired");
  house.standIn.control.completeAuthentication({ intent: intentId });
  const ends = [expirePurchase, settlePurchase, abandonPurchase].map(async (act) =>
    act(await house.as(buyer, later()), { purchaseId }),
  );
  await Promise.all([...ends, reasonOf(initiate(house, next as Person, trackId, later()))]);
  expect(await purchaseOf(house, buyer as Person, purchaseId)).toMatchObject({ status: "succeeded" });
  expect(await reasonOf(initiate(house, next as Person, trackId))).toBe("exclusive_sold");
  await settle();
  await audited();
});

test("a payment that comes through after the track went to somebody else is given back in full by itself", async () => {
  const [[late, owner], trackId] = [await people(2), await onSale()];
  const before = await balancesOf(house.db, seller.id);
  const first = await initiate(house, late as Person, trackId);
  // Nothing of ours lets go of a track whose intent can still be paid; a person with the database in hand can.
  await house.db.update(purchases).set({ status: "canceled" }).where(eq(purchases.id, first.purchaseId));
  const second = await initiate(house, owner as Person, trackId);
  for (const { intentId } of [second, first]) await confirm(house, intentId);
  await settle();
  await settle();
  expect(await purchaseOf(house, late as Person, first.purchaseId)).toMatchObject({
    status: "refunded",
    statusReason: "sold_meanwhile",
    refundedMinor: 2999,
  });
  expect(await purchaseOf(house, owner as Person, second.purchaseId)).toMatchObject({ status: "succeeded" });
  const certificates = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, trackId));
  expect(certificates).toMatchObject([{ purchaseId: second.purchaseId, status: "active" }]);
  expect((await balancesOf(house.db, seller.id))[0]?.payable).toBe((before[0]?.payable ?? 0) + 2549);
  await audited();
});

test("one that comes through while the track is still free keeps its sale", async () => {
  const [[late], trackId] = [await people(1), await onSale()];
  const { purchaseId, intentId } = await initiate(house, late as Person, trackId);
  await house.db.update(purchases).set({ status: "canceled" }).where(eq(purchases.id, purchaseId));
  await confirm(house, intentId);
  await settle();
  expect(await purchaseOf(house, late as Person, purchaseId)).toMatchObject({ status: "succeeded" });
  await audited();
});

test("an intent canceled at Stripe itself: checkout_expired, the track is free, the next try is a new purchase", async () => {
  const [[buyer], trackId] = [await people(1), await onSale()];
  const { purchaseId, intentId } = await initiate(house, buyer as Person, trackId);
  await house.stripe.paymentIntents.cancel(intentId);
  expect(await reasonOf(initiate(house, buyer as Person, trackId))).toBe("checkout_expired");
  expect((await initiate(house, buyer as Person, trackId)).purchaseId).not.toBe(purchaseId);
});

test("the buyer leaves while another tab opens the payment: no secret to a payment that nobody waits for", async () => {
  const [[buyer], trackId] = [await people(1), await onSale()];
  house.standIn.control.fault({
    kind: "slow",
    ms: 800,
    match: { method: "POST", path: "/v1/payment_intents" },
  });
  const opening = reasonOf(initiate(house, buyer as Person, trackId));
  await expect.poll(() => of(trackId)).toHaveLength(1);
  const [row] = await of(trackId);
  await abandonPurchase(await house.as(buyer), { purchaseId: row?.id ?? 0 });
  expect(["checkout_expired", "done"]).toContain(await opening);
  expect(await of(trackId)).toMatchObject([{ status: "canceled", statusReason: "abandoned" }]);
  expect((await intentsOf(trackId)).map(({ status }) => status)).toEqual(["canceled"]);
});

test("F14 unpublished, deleted, own, owned: each refused with its code, nothing reserved", async () => {
  const [[buyer], published] = [await people(1), await onSale()];
  for (const [status, reason] of [
    ["unpublished", "not_for_sale"],
    ["deleted", "not_found"],
    ["draft", "not_found"],
  ] as const) {
    const trackId = await onSale({ status });
    expect(await reasonOf(initiate(house, buyer as Person, trackId))).toBe(reason);
    expect(await of(trackId)).toEqual([]);
  }
  expect(await reasonOf(initiate(house, seller, published))).toBe("own_track");
  const { intentId } = await initiate(house, buyer as Person, published);
  await edit(published, { status: "deleted" });
  await confirm(house, intentId);
  await settle();
  expect(await of(published)).toMatchObject([{ status: "succeeded" }]);
  await edit(published, { status: "published" });
  expect(await reasonOf(initiate(house, buyer as Person, published))).toBe("already_purchased");
});

test("F13 the price is edited while the buyer pays: the old one holds; who has seen the new one buys at it", async () => {
  const [[buyer], trackId] = [await people(1), await onSale()];
  const { purchaseId, intentId } = await initiate(house, buyer as Person, trackId);
  await edit(trackId, { priceMinor: 4999 });
  const ask = async (expectedTotal: number) =>
    initiatePurchase(await house.as(buyer), { trackId, expectedTotal, via: "browser" });
  expect((await ask(29.99)).purchase.id).toBe(purchaseId);
  expect(await reasonOf(ask(39.99))).toBe("price_changed");
  expect(await of(trackId)).toMatchObject([{ status: "pending", totalMinor: 2999 }]);

  const { purchase } = await ask(49.99);
  expect(purchase).toMatchObject({ totalMinor: 4999, status: "pending" });
  expect((await house.stripe.paymentIntents.retrieve(intentId)).status).toBe("canceled");
  await confirm(house, purchase.intentId ?? "");
  await edit(trackId, { priceMinor: 100 });
  await settle();
  expect(await purchaseOf(house, buyer as Person, purchase.id)).toMatchObject({
    status: "succeeded",
    totalMinor: 4999,
  });
  await audited();
});

test("another name at the second try is the name on the certificate", async () => {
  const [[buyer], trackId] = [await people(1), await onSale()];
  const ask = async (licenseeName: string) =>
    initiatePurchase(await house.as(buyer), { trackId, licenseeName, via: "browser" });
  const first = await ask("Robin Typo");
  const second = await ask("Robin Right");
  expect(second.purchase.id).toBe(first.purchase.id);
  await confirm(house, second.purchase.intentId ?? "");
  await settle();
  const [certificate] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, trackId));
  expect(JSON.parse(certificate?.publicDocument ?? "{}").licensee.name).toBe("Robin Right");
});

test("one person holds at most five beats, also in a race for ten", async () => {
  const [buyer] = await people(1);
  const beats = await Promise.all(Array.from({ length: 10 }, () => onSale()));
  const reasons = await Promise.all(beats.map((each) => reasonOf(initiate(house, buyer as Person, each))));
  expect(reasons.toSorted()).toEqual([...Array(5).fill("done"), ...Array(5).fill("too_many_checkouts")]);
});
