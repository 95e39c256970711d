import { eq } from "drizzle-orm";
import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates, purchases, tracks } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { balancesOf } from "@/lib/ledger/balances";
import { buy, confirm, deliver, initiate, purchaseOf } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { settlePurchase } from "./settle-purchase";

let house: House;
let buyer: Person;
let seller: Producer;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function onSale() {
  seller = await producer(house);
  buyer = await person(house);
  return withFiles(house, await track(house, seller));
}

async function certificateOf(purchaseId: number) {
  const [found] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.purchaseId, purchaseId));
  return found;
}

const statusOf = async (trackId: number) =>
  (await house.db.select().from(tracks).where(eq(tracks.id, trackId)))[0]?.exclusiveStatus;

const audited = async () => expect(await checkInvariants(house.db)).toEqual([]);

test("a paid purchase becomes a sale: certificate, sold track, books to the cent, mails to both", async () => {
  const beat = await onSale();
  const { purchaseId } = await buy(house, buyer, beat.id);

  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({
    status: "succeeded",
    totalMinor: 2999,
    feeMinor: 450,
    shareMinor: 2549,
  });
  expect(await certificateOf(purchaseId)).toMatchObject({ status: "active", type: "exclusive" });
  expect(await statusOf(beat.id)).toBe("sold");
  expect(await balancesOf(house.db, seller.id)).toEqual([
    { currency: "USD", payable: 2549, held: 0, inTransit: 0, paid: 0 },
  ]);
  for (const { email } of [buyer, seller]) {
    const mails = await fetch(`${house.mailbox.url}/messages?to=${email}`).then((answer) => answer.json());
    expect(mails.messages).toHaveLength(1);
  }
  await audited();
});

test("an open dispute holds the share, a won one frees it, a lost one takes it", async () => {
  for (const outcome of ["winDispute", "loseDispute"] as const) {
    const beat = await onSale();
    const { purchaseId, intentId } = await buy(house, buyer, beat.id);
    const dispute = house.standIn.control.openDispute({ charge: intentId });
    await deliver(house);
    await house.work();
    expect(await certificateOf(purchaseId)).toMatchObject({ status: "disputed" });
    expect(await balancesOf(house.db, seller.id)).toMatchObject([{ payable: 0, held: 2549 }]);
    await audited();

    house.standIn.control[outcome]({ dispute: dispute.id });
    await deliver(house);
    await house.work();
    const won = outcome === "winDispute";
    expect(await certificateOf(purchaseId)).toMatchObject({ status: won ? "active" : "revoked" });
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({
      status: won ? "succeeded" : "charged_back",
    });
    expect(await balancesOf(house.db, seller.id)).toMatchObject([{ payable: won ? 2549 : 0, held: 0 }]);
    await audited();
  }
});

test("an inquiry changes nothing", async () => {
  const beat = await onSale();
  const { purchaseId, intentId } = await buy(house, buyer, beat.id);
  house.standIn.control.openDispute({ charge: intentId, inquiry: true });
  await deliver(house);
  await house.work();
  expect(await certificateOf(purchaseId)).toMatchObject({ status: "active" });
  await audited();
});

test("partial refunds add up to a full one, which revokes and lists again", async () => {
  const beat = await onSale();
  const { purchaseId, intentId } = await buy(house, buyer, beat.id);
  for (const amount of [1000, 999, 1000]) {
    expect(await certificateOf(purchaseId)).toMatchObject({ status: "active" });
    await house.stripe.refunds.create({
      payment_intent: intentId,
      amount,
      reverse_transfer: true,
      refund_application_fee: true,
    });
    await deliver(house);
    await house.work();
    await audited();
  }
  expect(await certificateOf(purchaseId)).toMatchObject({ status: "revoked", revocationReason: "refund" });
  expect(await statusOf(beat.id)).toBe("available");
  expect(await balancesOf(house.db, seller.id)).toMatchObject([{ payable: 0 }]);
});

// One thing at a time, so that each comparison stands on its own. What Stripe lets nobody change after an intent is
// made is changed on our side instead: the two differ all the same.
type Changed = {
  intent?: Stripe.PaymentIntentUpdateParams;
  purchase?: Partial<typeof purchases.$inferInsert>;
};
test.each<[string, Changed]>([
  ["amount", { intent: { amount: 1000 } }],
  ["fee", { intent: { application_fee_amount: 15 } }],
  ["reference", { intent: { metadata: { reference: "BP-SOMEBODYS" } } }],
  ["currency", { purchase: { currency: "EUR" } }],
  ["destination", { purchase: { destinationAccount: "acct_somebodys" } }],
])(
  "an intent whose %s is not the one ordered is held for review and gives no license (F13)",
  async (_, { intent, purchase }) => {
    const beat = await onSale();
    const { purchaseId, intentId } = await initiate(house, buyer, beat.id);
    if (intent) await house.stripe.paymentIntents.update(intentId, intent);
    if (purchase) await house.db.update(purchases).set(purchase).where(eq(purchases.id, purchaseId));
    await confirm(house, intentId);
    await deliver(house);
    await house.work();
    expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({
      status: "review",
      statusReason: "amount_mismatch",
    });
    expect(await certificateOf(purchaseId)).toBeUndefined();
    expect(await statusOf(beat.id)).toBe("available");
    await audited();
  },
);

test("a declined card leaves the purchase open, with the reason; another card then pays", async () => {
  const beat = await onSale();
  const { purchaseId, intentId } = await initiate(house, buyer, beat.id);
  await expect(confirm(house, intentId, "pm_card_chargeDeclinedInsufficientFunds")).rejects.toThrow();
  await deliver(house);
  await house.work();
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({
    status: "pending",
    declineCode: "insufficient_funds",
  });
  await confirm(house, intentId);
  await deliver(house);
  await house.work();
  expect(await purchaseOf(house, buyer, purchaseId)).toMatchObject({
    status: "succeeded",
    declineCode: null,
  });
  await audited();
});

test("settling again changes nothing", async () => {
  const beat = await onSale();
  const { purchaseId } = await buy(house, buyer, beat.id);
  const before = await certificateOf(purchaseId);
  const ctx = await house.as();
  await Promise.all(Array.from({ length: 10 }, () => settlePurchase(ctx, { purchaseId })));
  expect(await certificateOf(purchaseId)).toEqual(before);
  await audited();
});
