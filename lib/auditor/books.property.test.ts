import { and, eq, isNotNull, sum } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ledgerAccounts, producers, purchases, reconciliationDifferences } from "@/db/schema";
import { sweep } from "@/lib/purchases/sweep";
import { readSellersPart } from "@/lib/stripe/transfers";
import { deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import {
  compare,
  happens,
  later,
  type Market,
  openMarket,
  planRound,
  type Step,
  step,
} from "@/sandbox/testing/market";
import { patience, seeded } from "@/sandbox/testing/seeded";
import { checkInvariants } from "./check-invariants";

/**
 * Whatever happens to money, in whatever order we hear of it: after each step every law holds, and once everything
 * has come to rest the books and Stripe say the same, to the cent.
 */
const CASES = 15;

/** The case in hand when the time is up goes on to its end, so that its house is closed. */
let playing: Promise<void> = Promise.resolve();
afterAll(() => playing.catch(() => {}));

test("the laws hold after every step, and the books agree with Stripe in the end", patience, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30, size: "max" }), async (steps) => {
      playing = play(steps);
      await playing;
    }),
    seeded(CASES),
  );
});

async function play(steps: Step[]): Promise<void> {
  const house = await openHouse();
  try {
    await hold(house, steps);
  } finally {
    await house.close();
  }
}

async function hold(house: House, steps: Step[]): Promise<void> {
  const market = await openMarket(house);
  for (const what of steps) {
    await happens(market, what);
    expect({ after: what, broken: await checkInvariants(house.db) }).toEqual({ after: what, broken: [] });
  }
  await comesToRest(market);
  expect(await checkInvariants(house.db)).toEqual([]);
  expect(await differences(market)).toEqual([]);
  await expectSellersBalances(market);
  await expectClearing(market);
}

/** What was never told is found by the sweep and the reconciler; their jobs are done; then nothing moves any more. */
async function comesToRest(market: Market): Promise<void> {
  const { house } = market;
  house.standIn.control.makeAvailable({});
  await deliver(house, () => []);
  for (let round = 0; round < 2; round++) {
    await house.work();
    await sweep(later(market));
    await planRound(market);
    await house.work();
    await compare(market);
  }
  await house.work();
}

async function differences(market: Market) {
  const run = await compare(market);
  expect(run).toMatchObject({ status: "finished", caughtUp: 0 });
  return market.house.db
    .select()
    .from(reconciliationDifferences)
    .where(eq(reconciliationDifferences.runId, run.id));
}

type Balances = Record<string, number>;

/** What lies on an account at Stripe, by currency, without what is nothing. */
async function balanceAt(house: House, account?: string): Promise<Balances> {
  const options = account ? { stripeAccount: account } : {};
  const { available, pending } = await house.stripe.balance.retrieve({}, options);
  return added([...available, ...pending].map(({ currency, amount }) => [currency.toUpperCase(), amount]));
}

function added(amounts: (readonly [currency: string, amount: number])[]): Balances {
  const sums: Balances = {};
  for (const [currency, amount] of amounts) sums[currency] = (sums[currency] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

/** What the books owe each seller is what lies on their account. */
async function expectSellersBalances({ house, sellers }: Market): Promise<void> {
  for (const { id, accountId } of sellers) {
    const payable = await house.db
      .select({ currency: ledgerAccounts.currency, minor: ledgerAccounts.balanceMinor })
      .from(ledgerAccounts)
      .where(and(eq(ledgerAccounts.sellerId, id), eq(ledgerAccounts.kind, "seller_payable")));
    expect(
      added([
        ...payable.map(({ currency, minor }) => [currency, -minor] as const),
        ...(await underReview(house, id)),
      ]),
    ).toEqual(await balanceAt(house, accountId ?? ""));
  }
}

/** What a person has to decide about is not owed to the seller, and lies on their account until it goes back. */
async function underReview(house: House, sellerId: number) {
  const held = await house.db
    .select()
    .from(purchases)
    .where(and(eq(purchases.sellerId, sellerId), eq(purchases.status, "review")));
  const parts = await Promise.all(
    held.map(({ intentId, reference }) => readSellersPart(intentId ?? "", reference)),
  );
  return parts.flatMap((part) => (part ? [[part.currency.toUpperCase(), part.shareMinor] as const] : []));
}

/** Clearing is what lies at Stripe: with us, with the sellers, and on its way from there to their banks. */
async function expectClearing({ house }: Market): Promise<void> {
  const inBooks = async (kind: "clearing" | "seller_in_transit") =>
    (
      await house.db
        .select({
          currency: ledgerAccounts.currency,
          minor: sum(ledgerAccounts.balanceMinor).mapWith(Number),
        })
        .from(ledgerAccounts)
        .where(eq(ledgerAccounts.kind, kind))
        .groupBy(ledgerAccounts.currency)
    ).map(({ currency, minor }) => [currency, minor] as const);
  const accounts = await house.db
    .select({ id: producers.stripeAccountId })
    .from(producers)
    .where(isNotNull(producers.stripeAccountId));
  const atStripe = await Promise.all([
    balanceAt(house),
    ...accounts.map(({ id }) => balanceAt(house, id ?? "")),
  ]);
  const topUps = await house.stripe.balanceTransactions.list({ type: "topup", limit: 100 });
  expect(added(await inBooks("clearing"))).toEqual(
    added([
      ...atStripe.flatMap((balances) => Object.entries(balances)),
      ...topUps.data.map(({ currency, amount }) => [currency.toUpperCase(), -amount] as const),
      ...(await inBooks("seller_in_transit")).map(([currency, minor]) => [currency, -minor] as const),
    ]),
  );
}
