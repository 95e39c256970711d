import fc from "fast-check";
import Stripe from "stripe";
import { systemContext } from "@/lib/acts/context";
import { after, HOUR } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { payOut } from "@/lib/payouts/pay-out";
import { planPoolTransfers } from "@/lib/pool/plan-pool-transfers";
import { sweepPool } from "@/lib/pool/sweep-pool";
import { expirePurchase } from "@/lib/purchases/expire-purchase";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { sweep } from "@/lib/purchases/sweep";
import { beginRun } from "@/lib/reconciler/begin-run";
import { reconcile } from "@/lib/reconciler/reconcile";
import { refundSale } from "@/lib/refunds/refund-sale";
import { StripeFailure } from "../stripe/http/errors";
import { confirm, deliver, type EventOf } from "./buying";
import { coupon } from "./coupons";
import type { House } from "./house";
import { type Person, type Producer, person, producer } from "./people";
import { paidInvoice } from "./pool";
import { track } from "./tracks";

// A small market in which anything happens to money: what people, banks and the network do, one step at a time.

export const CURRENCIES = ["USD", "EUR", "GBP"] as const;

const which = fc.nat({ max: 50 });
const part = fc.integer({ min: 1, max: 100 });

/** One thing that happens. Numbers choose among what there is, so that any sequence makes sense. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("buy" as const),
      seller: which,
      currency: fc.constantFrom(...CURRENCIES),
      price: fc.integer({ min: 100, max: 1_000_000 }),
      discount: fc.constantFrom(0, 0, 0, 1234, 10_000),
      buyer: fc.constantFrom("pays", "pays", "pays", "pays", "is declined", "leaves", "pays another amount"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("subscribe" as const),
      currency: fc.constantFrom(...CURRENCIES),
      amount: fc.integer({ min: 50, max: 20_000 }),
      isTold: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("refund a member" as const), invoice: which, part }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("send the pool" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("refund" as const),
      sale: which,
      part,
      by: fc.constantFrom("admin", "stripe", "stripe without the seller"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("bounce" as const), sale: which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("dispute" as const),
      sale: which,
      part,
      inquiry: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("decide" as const), dispute: which, won: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("pay out" as const), seller: which, byPlatform: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("bank" as const), payout: which, fails: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("events" as const),
      come: fc.constantFrom("in order", "in order", "twice", "backwards", "never"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("work" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("sweep" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("expire" as const), sale: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reconcile" as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Of<D extends Step["do"]> = Extract<Step, { do: D }>;

type Sale = { purchaseId: number; intentId: string | null };
export type Market = {
  house: House;
  sellers: Producer[];
  admin: Person;
  sales: Sale[];
  /** What members paid with, disputed like sales. */
  invoices: { id: number; intentId: string }[];
  disputes: string[];
  days: number;
};

export async function openMarket(house: House): Promise<Market> {
  // The platform has money of its own, so that what it owes a seller again can go at once.
  for (const currency of CURRENCIES)
    house.standIn.control.topUp({ amount: 10 ** 9, currency: currency.toLowerCase() });
  const sellers = [await producer(house), await producer(house)];
  for (const seller of sellers) await track(house, seller, { licensingType: "non_exclusive_only" });
  const admin = await person(house, { isAdmin: true });
  return { house, sellers, admin, sales: [], invoices: [], disputes: [], days: 0 };
}

/** Does the step. What Stripe or an act refuses is no failure: it did not happen. */
export async function happens(market: Market, what: Step): Promise<void> {
  const acts = STEPS as { [D in Step["do"]]: (market: Market, what: Step) => Promise<unknown> };
  try {
    await acts[what.do](market, what);
  } catch (error) {
    const refused = [Failure, StripeFailure, Stripe.errors.StripeInvalidRequestError];
    if (!refused.some((kind) => error instanceof kind)) throw error;
  }
}

/** So late that nothing is under way any more. */
export const later = ({ house }: Market) => systemContext("market", house.db, after(new Date(), HOUR));

const STEPS: { [D in Step["do"]]: (market: Market, what: Of<D>) => Promise<unknown> } = {
  buy,
  subscribe: async ({ house, invoices }, { amount, currency, isTold }) => {
    const { id, intentId } = await paidInvoice(house, amount, currency);
    invoices.push({ id, intentId: intentId ?? "" });
    if (isTold) await enqueue(house.db, "book-invoice", { invoiceId: id });
  },
  "refund a member": async ({ house, invoices }, { invoice, part: percent }) => {
    const paid = await paidIntent(house, invoices, invoice);
    if (!paid) return;
    const amount = Math.max(1, Math.floor((paid.amount * percent) / 100));
    await house.stripe.refunds.create({ payment_intent: paid.id, amount });
  },
  "send the pool": planRound,
  refund,
  bounce,
  dispute: async ({ house, sales, invoices, disputes }, { sale, part: percent, inquiry }) => {
    const intent = await paidIntent(house, [...sales, ...invoices], sale);
    if (!intent) return;
    const amount = Math.max(1, Math.floor((intent.amount * percent) / 100));
    disputes.push(house.standIn.control.openDispute({ charge: intent.id, amount, inquiry }).id);
  },
  decide: async ({ house, disputes }, { dispute, won }) => {
    const id = pick(disputes, dispute);
    const { winDispute, loseDispute } = house.standIn.control;
    if (id) (won ? winDispute : loseDispute)({ dispute: id });
  },
  "pay out": async (market, { seller, byPlatform }) => {
    const { id, accountId } = pick(market.sellers, seller) as Producer;
    const { control } = market.house.standIn;
    control.makeAvailable({ account: accountId ?? "" });
    if (!byPlatform) return control.payOut({ account: accountId ?? "" });
    market.days += 1;
    return payOut(later(market), { sellerId: id, day: `2026-05-${market.days}` });
  },
  bank: async ({ house }, { payout, fails }) => {
    const { control } = house.standIn;
    const made = control.snapshot().payout as { id: string }[];
    const id = pick(made, payout)?.id;
    if (id) (fails ? control.failPayout : control.advancePayout)({ payout: id });
  },
  events: ({ house }, { come }) =>
    deliver(house, (events) => {
      const orders: Record<typeof come, () => EventOf[]> = {
        "in order": () => events,
        twice: () => [...events, ...events],
        backwards: () => events.toReversed(),
        never: () => [],
      };
      return orders[come]();
    }),
  work: ({ house }) => house.work(),
  sweep: (market) => sweep(later(market)),
  expire: async (market, { sale }) => {
    const found = pick(market.sales, sale);
    if (found) await expirePurchase(later(market), { purchaseId: found.purchaseId });
  },
  reconcile: compare,
};

/** What was paid is divided, and sent to those whose it is. */
export async function planRound(market: Market) {
  await sweepPool(later(market));
  await market.house.work();
  return planPoolTransfers(later(market));
}

/** Compares the books with Stripe, and answers the run. */
export async function compare(market: Market) {
  const ctx = later(market);
  const { id: runId } = await beginRun(ctx, { trigger: "demand" });
  return reconcile(ctx, { runId });
}

async function buy(
  { house, sellers, sales }: Market,
  { seller, currency, price, discount, buyer }: Of<"buy">,
) {
  const beat = await track(house, pick(sellers, seller) as Producer, { priceMinor: price, currency });
  const code = discount > 0 ? (await coupon(house, { bps: discount })).code : undefined;
  const { purchase } = await initiatePurchase(await house.as(await person(house)), {
    trackId: beat.id,
    via: "browser",
    ...(code && { coupon: code }),
  });
  const { id: purchaseId, intentId } = purchase;
  sales.push({ purchaseId, intentId });
  if (!intentId || buyer === "leaves") return;
  if (buyer === "pays another amount")
    await house.stripe.paymentIntents.update(intentId, { amount: purchase.totalMinor + 100 });
  const paying = confirm(
    house,
    intentId,
    buyer === "is declined" ? "pm_card_visa_chargeDeclined" : undefined,
  );
  await paying.catch((error) => {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
  });
}

async function refund({ house, admin, sales }: Market, { sale, part: percent, by }: Of<"refund">) {
  const found = pick(sales, sale);
  if (!found) return;
  const intent = found.intentId ? await house.stripe.paymentIntents.retrieve(found.intentId) : null;
  const amount = Math.max(1, Math.floor(((intent?.amount ?? 0) * percent) / 100));
  if (by === "admin")
    return refundSale(await house.as(admin), {
      purchaseId: found.purchaseId,
      ...(intent && percent < 100 && { amountMinor: amount }),
      reason: "other",
      note: "",
    });
  if (intent)
    await house.stripe.refunds.create({
      payment_intent: intent.id,
      ...(percent < 100 && { amount }),
      ...(by === "stripe" && { reverse_transfer: true, refund_application_fee: true }),
    });
}

/** The buyer's bank sends the newest refund of a sale back. */
async function bounce({ house, sales }: Market, { sale }: Of<"bounce">) {
  const intent = await paidIntent(house, sales, sale);
  if (!intent) return;
  const { data } = await house.stripe.refunds.list({ payment_intent: intent.id });
  const [newest] = data;
  if (newest) house.standIn.control.failRefund({ refund: newest.id });
}

const pick = <T>(among: readonly T[], number: number): T | undefined => among[number % (among.length || 1)];

async function paidIntent(house: House, sales: Pick<Sale, "intentId">[], number: number) {
  const intentId = pick(sales, number)?.intentId;
  const intent = intentId ? await house.stripe.paymentIntents.retrieve(intentId) : null;
  return intent?.status === "succeeded" ? intent : null;
}
