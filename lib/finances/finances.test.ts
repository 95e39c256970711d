import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { buy, deliver, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { readEarningsOverTime } from "./earnings-over-time";
import { exportEarnings } from "./export-earnings";
import { exportPayoutSales } from "./export-payout-sales";
import { exportPayouts } from "./export-payouts";
import { exportRefunds } from "./export-refunds";
import { exportSales } from "./export-sales";
import { lastReconciliation } from "./last-reconciliation";
import { listRefunds } from "./list-refunds";
import { listSales } from "./list-sales";
import { readArtistSales } from "./read-artist-sales";
import { readEarnings } from "./read-earnings";
import { readHolds } from "./read-holds";

// One seller's history in two currencies: kept, refunded in part and in full, disputed and lost, paid out, a payout
// that came back. Every figure, list and file is asked about it; another seller's history runs beside it.
let house: House;
let seller: Producer;
let other: Producer;
const sale: Record<
  "kept" | "part" | "whole" | "lost" | "held" | "euro",
  Awaited<ReturnType<typeof buy>>
> = {} as never;
let payoutIds: { paid: string; failed: string };

async function sell(
  by: Producer,
  title: string,
  priceMinor: number,
  currency = "USD",
  buyer = "Robin Buyer",
) {
  const beat = await track(house, by, { title, priceMinor, currency });
  return buy(house, await person(house, { name: buyer }), beat.id);
}
const giveBack = (intentId: string, amount?: number) =>
  house.stripe.refunds.create({
    payment_intent: intentId,
    reverse_transfer: true,
    refund_application_fee: true,
    ...(amount && { amount }),
  });
async function settle() {
  await deliver(house);
  await house.work();
  expect(await checkInvariants(house.db)).toEqual([]);
}
async function payOut(by: Producer, amount: number, end: "advancePayout" | "failPayout"): Promise<string> {
  const account = by.accountId ?? "";
  house.standIn.control.makeAvailable({ account });
  const { id } = await house.stripe.payouts.create({ amount, currency: "usd" }, { stripeAccount: account });
  await settle();
  house.standIn.control.advancePayout({ payout: id });
  house.standIn.control[end]({ payout: id });
  await settle();
  return id;
}

beforeAll(async () => {
  house = await openHouse();
  [seller, other] = [await producer(house), await producer(house, { name: "Other Keys" })];
  sale.kept = await sell(seller, "Night Drive", 10_000);
  sale.part = await sell(seller, "Night Shift", 2999, "USD", "Łukasz Đorđević");
  sale.whole = await sell(seller, "Gone Again", 5000);
  sale.lost = await sell(seller, "Taken", 4000);
  sale.held = await sell(seller, "In Question", 6000);
  sale.euro = await sell(seller, "Nacht", 999, "EUR");
  await sell(other, "Night Owl", 7000);
  const paid = await payOut(seller, 8500, "advancePayout");
  await giveBack(sale.part.intentId, 1000);
  await giveBack(sale.whole.intentId);
  const { id } = house.standIn.control.openDispute({ charge: sale.lost.intentId });
  await settle();
  house.standIn.control.loseDispute({ dispute: id });
  house.standIn.control.openDispute({ charge: sale.held.intentId });
  const failed = await payOut(seller, 1000, "failPayout");
  payoutIds = { paid, failed };
  await initiate(house, await person(house), (await track(house, seller)).id);
});
afterAll(() => house.close());

const ctx = () => house.as(seller);
const list = async (input: Parameters<typeof listSales>[1] | object = {}) =>
  (await listSales(await ctx(), { limit: 50, ...input })).rows;
const titles = async (input: object) => (await list(input)).map(({ purchase }) => purchase.track.title);

/** The cells of a file, a record a line. None of the cells here holds a comma. */
async function records(lines: AsyncGenerator<string>): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = (await Array.fromAsync(lines)).map((line) => line.trimEnd().split(","));
  return rows.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ""])));
}
const cents = (rows: Record<string, string>[], column: string) =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);

test("the figures, to the cent and by currency", async () => {
  expect(await readEarnings(await ctx())).toEqual([
    {
      currency: "EUR",
      sales: 1,
      volumeMinor: 999,
      feeMinor: 150,
      refundedMinor: 0,
      lostMinor: 0,
      poolMinor: 0,
      payableMinor: 849,
      heldMinor: 0,
      inTransitMinor: 0,
      paidMinor: 0,
    },
    {
      currency: "USD",
      sales: 3,
      volumeMinor: 10_000 + 2999 + 5000 + 4000 + 6000,
      feeMinor: 1500 + 450 + 750 + 600 + 900,
      refundedMinor: 850 + 4250,
      lostMinor: 3400,
      poolMinor: 0,
      payableMinor: 2549 - 850,
      heldMinor: 5100,
      inTransitMinor: 0,
      paidMinor: 8500,
    },
  ]);
});

test("each sale is traced through refunds, disputes and payouts", async () => {
  const traces = Object.fromEntries(
    (await list({ currency: "USD" })).map(({ purchase, trace, certificate }) => [
      purchase.track.title,
      [
        trace.refundedMinor,
        trace.lostMinor,
        trace.heldMinor,
        trace.earnedMinor,
        purchase.unpaidMinor,
        certificate?.status,
      ],
    ]),
  );
  expect(traces).toEqual({
    "Night Drive": [0, 0, 0, 8500, 0, "active"],
    "Night Shift": [850, 0, 0, 1699, 1699, "active"],
    "Gone Again": [4250, 0, 0, 0, 0, "revoked"],
    Taken: [0, 3400, 0, 0, 0, "revoked"],
    "In Question": [0, 0, 5100, 5100, 0, "disputed"],
  });
  const [drive] = await list({ q: sale.kept.reference });
  expect(drive?.trace.payouts.map(({ payout, amountMinor }) => [payout.stripeId, amountMinor])).toEqual([
    [payoutIds.paid, 8500],
  ]);
});

test("filters: what was paid, given back, is unpaid, and checkouts that are no sales", async () => {
  expect(await titles({ state: "paid", currency: "USD" })).toEqual([
    "In Question",
    "Night Shift",
    "Night Drive",
  ]);
  expect(await titles({ state: "refunded" })).toEqual(["Taken", "Gone Again", "Night Shift"]);
  expect(await titles({ state: "unpaid", currency: "USD" })).toEqual(["Night Shift"]);
  expect((await list({ state: "pending" })).map(({ purchase }) => purchase.status)).toEqual(["pending"]);
  expect(await list({ state: "failed" })).toEqual([]);
  const tomorrow = new Date(Date.now() + 86_400_000);
  expect(await titles({ from: tomorrow })).toEqual([]);
  expect(await titles({ to: tomorrow, currency: "EUR" })).toEqual(["Nacht"]);
});

test("search by reference, title and buyer, never into another's sales", async () => {
  expect(await titles({ q: sale.whole.reference })).toEqual(["Gone Again"]);
  expect(await titles({ q: sale.whole.reference.slice(0, 8).toLowerCase() })).toEqual(["Gone Again"]);
  expect(await titles({ q: "nig" })).toEqual(["Night Shift", "Night Drive"]);
  expect(await titles({ q: "đorđ" })).toEqual(["Night Shift"]);
  for (const q of ["owl", "' | 'owl", `seller:${other.id} owl`, "!!!", "\\"])
    expect(await titles({ q })).toEqual([]);
});

test("cursors walk the list once, and a made-up one is refused", async () => {
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSales(await ctx(), { limit: 2, cursor });
    seen.push(...page.rows.map(({ purchase }) => purchase.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual((await list()).map(({ purchase }) => purchase.id));
  expect(seen).toHaveLength(6);
  for (const made of ["x", Buffer.from('["x",1]').toString("base64url")])
    await expect(listSales(await ctx(), { limit: 2, cursor: made })).rejects.toMatchObject({
      reason: "validation_failed",
    });
});

test("refunds say what they took, and their sum is the card's", async () => {
  const { rows } = await listRefunds(await ctx(), { limit: 10 });
  expect(
    rows.map(({ title, refund }) => [title, refund.amountMinor, refund.shareMinor, refund.feeMinor]),
  ).toEqual([
    ["Gone Again", 5000, 4250, 750],
    ["Night Shift", 1000, 850, 150],
  ]);
  expect((await listRefunds(await ctx(), { limit: 10, q: "shift" })).rows).toHaveLength(1);
  expect((await listRefunds(await ctx(), { limit: 10, status: ["failed"] })).rows).toEqual([]);
  expect((await listRefunds(await house.as(other), { limit: 10 })).rows).toEqual([]);
});

test("the files add up to the figures", async () => {
  const dollars = (await readEarnings(await ctx())).find(({ currency }) => currency === "USD");
  const sales = await records(exportSales(await ctx(), { currency: "USD" }));
  expect(sales).toHaveLength(5);
  expect(cents(sales, "Buyer paid")).toBe(dollars?.volumeMinor);
  expect(cents(sales, "Platform fee")).toBe(dollars?.feeMinor);
  expect(cents(sales, "Refunded from your share")).toBe(dollars?.refundedMinor);
  expect(cents(sales, "Lost to disputes")).toBe(dollars?.lostMinor);
  expect(cents(sales, "Held")).toBe(dollars?.heldMinor);
  expect(cents(sales, "In future payouts")).toBe(dollars?.payableMinor);
  expect(cents(sales, "Earned")).toBe(1699 + 5100 + 8500);
  const refunded = await records(exportRefunds(await ctx(), { currency: "USD" }));
  expect(cents(refunded, "From your share")).toBe(dollars?.refundedMinor);
  const payouts = await records(exportPayouts(await ctx(), { currency: "USD", status: ["paid"] }));
  expect(cents(payouts, "Amount")).toBe(dollars?.paidMinor);
  const days = await records(exportEarnings(await ctx(), { currency: "USD", range: "all" }));
  expect(cents(days, "Earned")).toBe(1699 + 5100 + 8500);
});

test("what a payout holds can be taken away as a file, by its producer alone", async () => {
  const [drive] = await list({ q: sale.kept.reference });
  const payoutId = drive?.trace.payouts[0]?.payout.id ?? 0;
  expect(await records(exportPayoutSales(await ctx(), { payoutId }))).toEqual([
    {
      "Stripe payout": payoutIds.paid,
      Reference: sale.kept.reference,
      Track: "Night Drive",
      Currency: "USD",
      "In this payout": "85.00",
    },
  ]);
  await expect(exportPayoutSales(await house.as(other), { payoutId }).next()).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("every reason why money waits is said, with what it is about", async () => {
  const holds = await readHolds(await ctx());
  expect(holds.map(({ why, currency, amountMinor }) => [why, currency, amountMinor])).toEqual([
    ["disputed", "USD", 5100],
    ["payout_failed", "USD", 1000],
    ["below_minimum", "EUR", 849],
  ]);
  expect(holds[0]).toMatchObject({
    reference: sale.held.reference,
    title: "In Question",
    evidenceDueBy: expect.any(Date),
  });
  expect(await readHolds(await house.as(other))).toEqual([]);
});

test("a producer is behind after a refund of what was paid out, and waits while payouts are not set up", async () => {
  const behind = await producer(house);
  const { intentId } = await sell(behind, "Too Soon", 2999);
  await payOut(behind, 2549, "advancePayout");
  await giveBack(intentId, 1000);
  await settle();
  const negative = { why: "negative", currency: "USD", amountMinor: -850 };
  expect(await readHolds(await house.as(behind))).toEqual([negative]);
  expect(
    (await listSales(await house.as(behind), { limit: 1, state: "unpaid" })).rows[0]?.purchase.unpaidMinor,
  ).toBe(-850);

  const waiting = await producer(house);
  await sell(waiting, "Patience", 2999);
  house.standIn.control.setAccount({ account: waiting.accountId ?? "", payouts_enabled: false });
  await settle();
  expect((await readHolds(await house.as(waiting))).map(({ why }) => why)).toEqual(["payouts_not_enabled"]);
});

test("nobody but producers has finances", async () => {
  const buyer = await house.as(await person(house));
  for (const ask of [
    () => readEarnings(buyer),
    () => readHolds(buyer),
    () => readEarningsOverTime(buyer, { currency: "USD", range: "all" }),
    () => lastReconciliation(buyer),
    () => listSales(buyer, { limit: 1 }),
    () => listRefunds(buyer, { limit: 1 }),
    () => readArtistSales(buyer, {}),
  ])
    await expect(ask()).rejects.toMatchObject({ reason: "not_a_producer" });
});
