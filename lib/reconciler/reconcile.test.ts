import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ledgerEntries, purchases, reconciliationDifferences } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, DAY, HOUR } from "@/lib/clock";
import { post } from "@/lib/ledger/post";
import { buy, confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { beginRun } from "./begin-run";
import { reconcile } from "./reconcile";

// The reconciler against whole worlds: a clean one, one whose events were lost, and one for each kind of fault.
let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const control = () => house.standIn.control;
/** So late that nothing is under way any more. */
const later = (by = HOUR) => systemContext("test", house.db, after(new Date(), by));

async function compared(by = HOUR) {
  const ctx = later(by);
  const { id } = await beginRun(ctx, { trigger: "demand" });
  const run = await reconcile(ctx, { runId: id });
  expect(run).toMatchObject({ status: "finished", error: null });
  const differences = await house.db
    .select()
    .from(reconciliationDifferences)
    .where(eq(reconciliationDifferences.runId, id));
  expect(run.differences).toBe(differences.length);
  return { run, differences: differences.map(({ id: _id, runId: _run, ...each }) => each) };
}

async function told() {
  await deliver(house);
  await house.work();
}

async function sold(seller: Producer, currency = "USD") {
  const beat = await track(house, seller, { currency });
  return buy(house, await person(house), beat.id);
}

const REVERSED = { reverse_transfer: true, refund_application_fee: true };

/** What can happen to sales in one currency. */
async function eventfulSales(seller: Producer, currency: string) {
  const [partly, whole, unreversed, bounced, won, lost] = await several(6, () => sold(seller, currency));
  for (const amount of [333, 1001])
    await house.stripe.refunds.create({ payment_intent: partly.intentId, amount, ...REVERSED });
  await house.stripe.refunds.create({ payment_intent: whole.intentId, ...REVERSED });
  await house.stripe.refunds.create({ payment_intent: unreversed.intentId, amount: 500 });
  const refund = await house.stripe.refunds.create({
    payment_intent: bounced.intentId,
    amount: 700,
    ...REVERSED,
  });
  control().openDispute({ charge: unreversed.intentId, inquiry: true });
  const dispute = control().openDispute({ charge: lost.intentId });
  await told();
  control().failRefund({ refund: refund.id });
  control().winDispute({ dispute: control().openDispute({ charge: won.intentId }).id });
  control().loseDispute({ dispute: dispute.id });
  const declined = await initiate(house, await person(house), (await track(house, seller, { currency })).id);
  await confirm(house, declined.intentId, "pm_card_visa_chargeDeclined").catch(() => {});
  await told();
}

/** Payouts that arrive, come back before they were paid, and after. */
async function eventfulPayouts(seller: Producer) {
  const account = seller.accountId ?? "";
  for (const end of ["paid", "failed", "returned"]) {
    await sold(seller);
    control().makeAvailable({ account });
    for (const { id: payout } of control().payOut({ account })) {
      if (end !== "failed") for (const _ of [1, 2]) control().advancePayout({ payout });
      await told();
      if (end !== "paid") control().failPayout({ payout });
      await told();
    }
  }
}

async function several<T>(count: 6, make: () => Promise<T>) {
  const made = [];
  for (let at = 0; at < count; at++) made.push(await make());
  return made as [T, T, T, T, T, T];
}

test("a clean world in three currencies: everything is matched, nothing differs, and again the same", async () => {
  const seller = await producer(house);
  for (const currency of ["USD", "EUR", "GBP"]) await eventfulSales(seller, currency);
  await eventfulPayouts(seller);
  const first = await compared();
  expect(first.differences).toEqual([]);
  expect(first.run.caughtUp).toBe(0);
  expect(first.run.matched).toBeGreaterThan(70);
  const again = await compared();
  expect(again.differences).toEqual([]);
  expect(again.run.matched).toBe(first.run.matched);
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("what no event told of is caught up by its own act, and is no difference", async () => {
  const seller = await producer(house);
  const refunded = await sold(seller);
  await house.stripe.refunds.create({ payment_intent: refunded.intentId, reverse_transfer: true });
  const paid = await initiate(house, await person(house), (await track(house, seller)).id);
  await confirm(house, paid.intentId);
  control().makeAvailable({ account: seller.accountId ?? "" });
  control().payOut({ account: seller.accountId ?? "" });

  const { run, differences } = await compared();
  expect(differences).toEqual([]);
  expect(run.caughtUp).toBe(3);
  const [purchase] = await house.db.select().from(purchases).where(eq(purchases.id, paid.purchaseId));
  expect(purchase?.status).toBe("succeeded");
  await told();
  expect(await compared()).toMatchObject({ run: { caughtUp: 0 }, differences: [] });
  expect(await checkInvariants(house.db)).toEqual([]);
});

describe("a planted fault is found, exactly it, and again the same", () => {
  const entryOf = async (type: string, account?: string) => {
    const { data } = await house.stripe.balanceTransactions.list(
      { type },
      account ? { stripeAccount: account } : {},
    );
    if (!data[0]) throw new Error(`there is no ${type}`);
    return data[0];
  };
  const found = async (expected: object) => {
    const written = await house.db.$count(ledgerEntries);
    for (const _ of [1, 2]) expect((await compared()).differences).toMatchObject([expected]);
    expect(await house.db.$count(ledgerEntries)).toBe(written);
  };

  test("extra: money moved at Stripe, and the books know nothing of it", async () => {
    await sold(await producer(house));
    const { id } = control().strayEntry({ amount: -4200, currency: "eur" });
    await found({
      kind: "extra",
      stripeId: id,
      accountId: null,
      stripeMinor: -4200,
      stripeCurrency: "EUR",
      booksMinor: null,
    });
  });

  test("extra: on a seller's balance", async () => {
    const { accountId, id: sellerId } = await producer(house);
    await sold(await producer(house));
    const { id } = control().strayEntry({ account: accountId ?? "", amount: 100 });
    await found({ kind: "extra", stripeId: id, accountId, sellerId, stripeMinor: 100 });
  });

  test("extra: a charge that is no purchase of ours", async () => {
    await house.stripe.paymentIntents.create({
      amount: 1000,
      currency: "usd",
      confirm: true,
      payment_method: "pm_card_visa",
      return_url: "http://127.0.0.1/back",
    });
    await found({ kind: "extra", stripeMinor: 1000, stripeCurrency: "USD", purchaseId: null });
  });

  test("extra: a transfer to a seller for nothing", async () => {
    const { accountId } = await producer(house);
    await sold(await producer(house));
    control().makeAvailable({});
    await house.stripe.transfers.create({ amount: 200, currency: "usd", destination: accountId ?? "" });
    await found({ kind: "extra", stripeMinor: -200, stripeCurrency: "USD" });
  });

  test("missing: the books say that money came, and it is not at Stripe", async () => {
    const seller = await producer(house);
    await sold(seller);
    await house.db.transaction((tx) =>
      post(tx, {
        cause: "stripe:pi_planted:succeeded",
        purchaseId: null,
        occurredAt: new Date(),
        currency: "GBP",
        entries: [
          { account: "clearing", amountMinor: 777 },
          { account: "platform_revenue", amountMinor: -777 },
        ],
      }),
    );
    await found({
      kind: "missing",
      cause: "stripe:pi_planted:succeeded",
      booksMinor: 777,
      booksCurrency: "GBP",
      stripeId: null,
    });
  });

  test("missing: Stripe lost the charge of a sale", async () => {
    const seller = await producer(house);
    const { purchaseId, intentId } = await sold(seller);
    await sold(seller);
    // Its fee stood on the same entry. The charge itself may still be on its way to the balance, for a day.
    const { latest_charge: charge } = await house.stripe.paymentIntents.retrieve(intentId);
    const { data } = await house.stripe.balanceTransactions.list({ source: String(charge) });
    control().loseEntry({ entry: data[0]?.id ?? "" });
    expect(await compared()).toMatchObject({ differences: [{ cause: expect.stringMatching(/:fee$/) }] });
    const { differences } = await compared(2 * DAY);
    expect(differences).toHaveLength(2);
    for (const each of differences)
      expect(each).toMatchObject({ kind: "missing", purchaseId, sellerId: seller.id });
  });

  test("missing: a payout that was never made", async () => {
    const seller = await producer(house);
    await sold(seller);
    await house.db.transaction((tx) =>
      post(tx, {
        cause: "stripe:po_planted:created",
        purchaseId: null,
        occurredAt: new Date(),
        currency: "USD",
        entries: [
          { account: "seller_payable", sellerId: seller.id, amountMinor: 1500 },
          { account: "seller_in_transit", sellerId: seller.id, amountMinor: -1500 },
        ],
      }),
    );
    await found({ kind: "missing", cause: "stripe:po_planted:created", sellerId: seller.id });
  });

  test.each([
    ["charge", 2998, { booksMinor: 2999, stripeMinor: 2998 }],
    ["transfer", -2990, { booksMinor: -2999, stripeMinor: -2990 }],
    ["application_fee", 451, { booksMinor: 450, stripeMinor: 451 }],
  ])("amount: another %s than the books say", async (type, amount, says) => {
    const { purchaseId } = await sold(await producer(house));
    const { id } = await entryOf(type);
    control().changeEntry({ entry: id, amount });
    await found({ kind: "amount", stripeId: id, purchaseId, ...says });
  });

  test("amount: another payout than the books say", async () => {
    const seller = await producer(house);
    await sold(seller);
    control().makeAvailable({ account: seller.accountId ?? "" });
    control().payOut({ account: seller.accountId ?? "" });
    await told();
    const { id } = await entryOf("payout", seller.accountId ?? "");
    control().changeEntry({ entry: id, amount: -2000 });
    await found({
      kind: "amount",
      accountId: seller.accountId,
      sellerId: seller.id,
      booksMinor: 2549,
      stripeMinor: 2000,
    });
  });

  test("amount: a seller has more of a sale at Stripe than the books leave them", async () => {
    const seller = await producer(house);
    const { purchaseId, intentId } = await sold(seller);
    await house.stripe.refunds.create({ payment_intent: intentId, amount: 1000, reverse_transfer: true });
    await told();
    await house.stripe.transfers.create({
      amount: 5,
      currency: "usd",
      destination: seller.accountId ?? "",
      ...(await groupOf(intentId)),
    });
    await found({ kind: "amount", purchaseId, sellerId: seller.id, booksMinor: 1699, stripeMinor: 1704 });
  });

  test("currency: the same number of something else", async () => {
    const { purchaseId } = await sold(await producer(house));
    const { id } = await entryOf("charge");
    control().changeEntry({ entry: id, currency: "eur" });
    const { differences } = await compared();
    // Stripe's fee stands on the same entry.
    expect(differences).toHaveLength(2);
    for (const each of differences)
      expect(each).toMatchObject({
        kind: "currency",
        stripeId: id,
        purchaseId,
        booksCurrency: "USD",
        stripeCurrency: "EUR",
      });
  });

  async function groupOf(intentId: string) {
    control().makeAvailable({});
    const { transfer_group } = await house.stripe.paymentIntents.retrieve(intentId);
    return { transfer_group: transfer_group ?? "" };
  }
});

test("several at once while webhooks arrive and jobs run: safe, and in the end nothing differs (F30)", async () => {
  const seller = await producer(house);
  const begun = [];
  for (let count = 0; count < 4; count++)
    begun.push(await initiate(house, await person(house), (await track(house, seller)).id));
  for (const { intentId } of begun) await confirm(house, intentId);
  const ctx = later();
  const { id: runId } = await beginRun(ctx, { trigger: "demand" });
  const runs = [1, 2, 3].map(() => reconcile(ctx, { runId }));
  await Promise.all([...runs, deliver(house), house.work()]);
  await house.work();
  expect(await checkInvariants(house.db)).toEqual([]);
  expect((await compared()).differences).toEqual([]);
});

test("Stripe is away: the run has failed and says so, and the next one finishes", async () => {
  await sold(await producer(house));
  const ctx = later();
  const { id } = await beginRun(ctx, { trigger: "demand" });
  control().fault({ kind: "500", match: { path: "/v1/balance_transactions" }, times: 9 });
  expect(await reconcile(ctx, { runId: id })).toMatchObject({ status: "failed" });
  control().clearFaults();
  expect((await compared()).differences).toEqual([]);
});
