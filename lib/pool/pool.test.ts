import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { invoices, ledgerTransactions, poolShares, poolTransfers, producers } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { after, DAY } from "@/lib/clock";
import { readEarnings } from "@/lib/finances/read-earnings";
import { payOut } from "@/lib/payouts/pay-out";
import { readPayout } from "@/lib/payouts/read-payout";
import { startReconciliation } from "@/lib/reconciler/start-reconciliation";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf } from "@/sandbox/testing/payouts";
import { type Producer, producer } from "@/sandbox/testing/people";
import { heard } from "@/sandbox/testing/plays";
import { dividedInvoice, paidInvoice } from "@/sandbox/testing/pool";
import { start } from "@/sandbox/testing/process";
import { track } from "@/sandbox/testing/tracks";
import { bookInvoice } from "./book-invoice";
import { listPoolShares } from "./list-pool-shares";
import { planPoolTransfers } from "./plan-pool-transfers";
import { sendPoolTransfer } from "./send-pool-transfer";
import { splitInvoice } from "./split-invoice";
import { sweepPool } from "./sweep-pool";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  const breaches = await checkInvariants(house.db);
  await house.close();
  expect(breaches).toEqual([]);
});

const ctx = () => systemContext("test", house.db);
const downloadable = { licensingType: "non_exclusive_only", exclusiveStatus: "not_available" } as const;
const seller = async (
  given: { ready?: boolean; plays?: number; months?: number } = {},
): Promise<Producer> => {
  const made = await producer(house, { ready: given.ready ?? true });
  const publishedAt = after(new Date(), -(given.months ?? 0) * (365.25 / 12) * DAY);
  const beat = await track(house, made, { ...downloadable, publishedAt });
  await heard(house, beat.id, given.plays ?? 0);
  return made;
};
const sharesOf = async (who: Producer) => (await listPoolShares(await house.as(who), { limit: 100 })).rows;
const send = async () => {
  house.standIn.control.makeAvailable();
  await planPoolTransfers(ctx());
  await house.work();
};

describe("dividing", () => {
  test("by contribution: 2 : 1 : 1 for nine plays, none, and none but older with nine", async () => {
    const [heard, fresh, old] = [
      await seller({ plays: 9 }),
      await seller(),
      await seller({ plays: 9, months: 6 }),
    ];
    await dividedInvoice(house, 4500);
    const amounts = await Promise.all(
      [heard, fresh, old].map(async (who) => (await sharesOf(who))[0]?.amountMinor),
    );
    // 45.00 less 15 % is 38.25.
    expect(amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0)).toBe(3825);
    for (const [place, exact] of [3825 / 2, 3825 / 4, 3825 / 4].entries())
      expect(Math.abs((amounts[place] ?? 0) - exact)).toBeLessThanOrEqual(1);
  });

  test("sums to the cent however many there are, and tenths of cents are shared out over the invoices", async () => {
    for (let place = 0; place < 60; place++) await seller({ plays: place });
    const rounds = 12;
    for (let round = 0; round < rounds; round++) await dividedInvoice(house, 50 + round);
    const [given] = await house.db
      .select({ rows: sql<number>`count(*)::int`, to: sql<number>`count(distinct producer_id)::int` })
      .from(poolShares);
    // Each invoice has some fifty cents for sixty: a part of nothing has no row, and over these invoices all have had one.
    expect(given?.rows).toBeLessThan(rounds * 57);
    expect(given?.to).toBe(60);
  });

  test("who cannot be paid, and what cannot be downloaded, leaves its part to the others", async () => {
    const [ready, unready] = [await seller(), await seller({ ready: false })];
    await track(house, await producer(house));
    await dividedInvoice(house, 2900);
    expect(await sharesOf(ready)).toMatchObject([{ status: "pending", amountMinor: 2465 }]);
    expect(await sharesOf(unready)).toMatchObject([{ status: "excluded", amountMinor: 0 }]);
  });

  test("a track of two is divided among both", async () => {
    const [one, other] = [await seller(), await producer(house)];
    const [own] = await house.db.execute<{ id: number }>(
      sql`select id from tracks where producer_id = ${one.id}`,
    );
    await house.db.execute(
      sql`insert into track_credits (track_id, producer_id) values (${own?.id}, ${other.id})`,
    );
    await dividedInvoice(house, 2000);
    expect([await sharesOf(one), await sharesOf(other)]).toMatchObject([
      [{ amountMinor: 850 }],
      [{ amountMinor: 850 }],
    ]);
  });

  test("each day's invoices are divided by what everyone contributes on that day", async () => {
    const first = await seller();
    await dividedInvoice(house, 2000);
    const second = await seller();
    const { id } = await paidInvoice(house, 2000);
    await splitInvoice({ ...ctx(), now: after(new Date(), DAY) }, { invoiceId: id });
    expect((await sharesOf(first)).map(({ amountMinor }) => amountMinor).sort()).toEqual([1700, 850]);
    expect((await sharesOf(second)).map(({ amountMinor }) => amountMinor)).toEqual([850]);
  });

  test("while nobody can be paid the pool stays whole, and is divided when somebody can", async () => {
    const late = await seller({ ready: false });
    await dividedInvoice(house, 2000);
    expect(await sharesOf(late)).toEqual([]);
    await house.db
      .update(producers)
      .set({ stripeAccountId: "acct_later", payoutsEnabled: true, chargesEnabled: true })
      .where(eq(producers.userId, late.id));
    await house.db.execute(sql`delete from pool_weights`);
    await sweepPool(ctx());
    await house.work();
    expect(await sharesOf(late)).toMatchObject([{ amountMinor: 1700 }]);
  });

  test("booking and dividing again changes nothing", async () => {
    const one = await seller();
    const invoice = await dividedInvoice(house);
    await Promise.all([1, 2, 3].map(() => bookInvoice(ctx(), { invoiceId: invoice.id })));
    await house.work();
    expect(await sharesOf(one)).toHaveLength(1);
  });
});

test("a bill whose payment was of another amount is booked by nobody but a person", async () => {
  const { id } = await paidInvoice(house, 4500);
  await house.db.update(invoices).set({ paidMinor: 4400, poolMinor: 3725 }).where(eq(invoices.id, id));
  await expect(bookInvoice(ctx(), { invoiceId: id })).rejects.toThrow("says 4400, its payment 4500");
  expect(await house.db.$count(ledgerTransactions)).toBe(0);
});

describe("paying", () => {
  test("one transfer for all that waits, in the books, in Finances, and then in a payout to the bank", async () => {
    const one = await seller();
    await dividedInvoice(house, 4500);
    await dividedInvoice(house, 2900);
    await send();
    expect((await sharesOf(one)).map(({ status }) => status)).toEqual(["paid", "paid"]);
    const mine = await house.as(one);
    expect(await readEarnings(mine)).toMatchObject([
      { currency: "CAD", poolMinor: 6290, payableMinor: 6290, sales: 0 },
    ]);
    const balance = await house.stripe.balance.retrieve({}, { stripeAccount: accountOf(one) });
    expect([...balance.available, ...balance.pending].reduce((sum, { amount }) => sum + amount, 0)).toBe(
      6290,
    );

    house.standIn.control.makeAvailable({ account: accountOf(one) });
    await payOut(ctx(), { sellerId: one.id, day: "2026-08-15" });
    expect(await readEarnings(mine)).toMatchObject([{ payableMinor: 0, inTransitMinor: 6290 }]);
    const [payout] = await house.db.execute<{ id: number }>(sql`select id from payouts`);
    expect(await readPayout(mine, { payoutId: Number(payout?.id) })).toMatchObject({
      items: [],
      transfers: [{ amountMinor: 6290 }],
      unexplainedMinor: 0,
    });
  });

  test("less than 1.00 waits; two rounds at once send it once", async () => {
    const one = await seller();
    await dividedInvoice(house, 100);
    await send();
    expect(await sharesOf(one)).toMatchObject([{ status: "pending", amountMinor: 85 }]);
    await dividedInvoice(house, 100);
    // Stripe's fees took more of these than ours: the platform needs a balance of its own.
    await paidInvoice(house);
    house.standIn.control.makeAvailable();
    await Promise.all([planPoolTransfers(ctx()), planPoolTransfers(ctx())]);
    await house.work();
    expect(await house.db.select().from(poolTransfers)).toMatchObject([{ amountMinor: 170, status: "paid" }]);
  });

  test("currencies are never summed: each goes in a transfer of its own", async () => {
    await seller();
    await dividedInvoice(house, 4500);
    await dividedInvoice(house, 2000, "USD");
    await send();
    const sent = await house.db.select().from(poolTransfers).orderBy(poolTransfers.currency);
    expect(sent).toMatchObject([
      { currency: "CAD", amountMinor: 3825, status: "paid" },
      { currency: "USD", amountMinor: 1700, status: "paid" },
    ]);
  });

  test("two workers with the same transfer: one of them books it", async () => {
    const one = await seller();
    await dividedInvoice(house);
    house.standIn.control.makeAvailable();
    await planPoolTransfers(ctx());
    const [ordered] = await house.db.select().from(poolTransfers);
    await Promise.all([1, 2].map(() => sendPoolTransfer(ctx(), { transferId: ordered?.id ?? 0 })));
    expect(await readEarnings(await house.as(one))).toMatchObject([{ poolMinor: 3825, payableMinor: 3825 }]);
  });

  test("1.00 to the cent is enough", async () => {
    await seller();
    await dividedInvoice(house, 118);
    // Stripe's fee takes of so little more than ours.
    await paidInvoice(house);
    await send();
    expect(await house.db.select().from(poolTransfers)).toMatchObject([{ amountMinor: 100, status: "paid" }]);
  });

  test("Stripe has not got it yet: failed, then in the next round", async () => {
    const one = await seller();
    await dividedInvoice(house);
    await planPoolTransfers(ctx());
    await house.work();
    expect(await sharesOf(one)).toMatchObject([
      { status: "failed", transfer: { failureCode: "balance_insufficient" } },
    ]);
    await send();
    expect(await sharesOf(one)).toMatchObject([{ status: "paid" }]);
    expect(await house.db.select().from(poolTransfers).orderBy(poolTransfers.id)).toMatchObject([
      { status: "failed" },
      { status: "paid" },
    ]);
  });

  test("who disconnects with a transfer ordered is paid later, to the account that they connect then", async () => {
    const one = await seller();
    await dividedInvoice(house);
    house.standIn.control.makeAvailable();
    await planPoolTransfers(ctx());
    house.standIn.control.deauthorize({ account: accountOf(one) });
    await house.work();
    expect(await sharesOf(one)).toMatchObject([{ status: "failed", amountMinor: 3825 }]);
    const gone = { payoutsEnabled: false, disconnectedAt: new Date() };
    await house.db.update(producers).set(gone).where(eq(producers.userId, one.id));
    expect(await planPoolTransfers(ctx())).toEqual({ ordered: 0 });

    const { id: stripeAccountId } = house.standIn.control.addReadyAccount({ email: one.email });
    const back = { stripeAccountId, payoutsEnabled: true, disconnectedAt: null };
    await house.db.update(producers).set(back).where(eq(producers.userId, one.id));
    await send();
    expect(await sharesOf(one)).toMatchObject([{ status: "paid" }]);
    expect((await house.stripe.transfers.list()).data).toMatchObject([{ destination: stripeAccountId }]);
  });

  test("the worker killed once Stripe has it: the next one books it, and there is one transfer", async () => {
    const one = await seller();
    await dividedInvoice(house);
    house.standIn.control.makeAvailable();
    await planPoolTransfers(ctx());
    const killed = start(house, "lib/worker/main.ts", [], "pool:sent");
    expect((await killed.ended).signal).toBe("SIGKILL");
    await house.db.execute("update graphile_worker._private_jobs set locked_at = null, locked_by = null");
    await house.work();
    expect(await sharesOf(one)).toMatchObject([{ status: "paid" }]);
    expect((await house.stripe.transfers.list()).data).toHaveLength(1);
  });

  test("a reply that was cut makes no second transfer", async () => {
    const one = await seller();
    await dividedInvoice(house);
    house.standIn.control.makeAvailable();
    house.standIn.control.fault({
      kind: "cut",
      match: { method: "POST", path: "/v1/transfers" },
      times: 2,
    });
    await planPoolTransfers(ctx());
    await house.work();
    await sweepPool({ ...ctx(), now: after(new Date(), DAY) });
    await house.work();
    expect(await sharesOf(one)).toMatchObject([{ status: "paid" }]);
    expect((await house.stripe.transfers.list()).data).toHaveLength(1);
  });
});

describe("money that goes back", () => {
  const revenue = async () => {
    const [account] = await house.db.execute<{ minor: string }>(
      sql`select balance_minor minor from ledger_accounts where kind = 'platform_revenue' and currency = 'CAD'`,
    );
    return Number(account?.minor);
  };

  test("is borne by the platform, and told once", async () => {
    const one = await seller();
    const invoice = await dividedInvoice(house, 4500);
    await house.stripe.refunds.create({ payment_intent: invoice.intentId ?? "", amount: 1000 });
    for (let again = 0; again < 2; again++) await bookInvoice(ctx(), { invoiceId: invoice.id });
    expect(await sharesOf(one)).toMatchObject([{ amountMinor: 3825 }]);
    expect(await revenue()).toBe(1000 - 675);
  });

  test("a refund that fails comes back, and the bill says so", async () => {
    await seller();
    const { id, intentId } = await dividedInvoice(house, 4500);
    const refund = await house.stripe.refunds.create({ payment_intent: intentId ?? "", amount: 1000 });
    const refunded = async () => {
      await bookInvoice(ctx(), { invoiceId: id });
      return (await house.db.select().from(invoices).where(eq(invoices.id, id)))[0]?.refundedMinor;
    };
    expect(await refunded()).toBe(1000);
    house.standIn.control.failRefund({ refund: refund.id });
    expect(await refunded()).toBe(0);
    expect(await revenue()).toBe(-675);
  });

  test("a dispute that is lost costs the platform, one that is won nothing", async () => {
    await seller();
    for (const end of ["winDispute", "loseDispute"] as const) {
      const invoice = await dividedInvoice(house, 4500);
      const dispute = house.standIn.control.openDispute({ charge: invoice.intentId ?? "" });
      await bookInvoice(ctx(), { invoiceId: invoice.id });
      house.standIn.control[end]({ dispute: dispute.id });
      await bookInvoice(ctx(), { invoiceId: invoice.id });
    }
    const [losses] = await house.db.execute<{ minor: string }>(
      sql`select balance_minor minor from ledger_accounts where kind = 'dispute_losses'`,
    );
    expect(Number(losses?.minor)).toBe(0);
  });
});

test("the reconciler knows invoices and transfers, and books what nobody told us of", async () => {
  await seller();
  await dividedInvoice(house, 4500);
  await paidInvoice(house, 2900);
  await send();
  await startReconciliation({ ...ctx(), now: after(new Date(), 3_600_000) }, { trigger: "schedule" });
  await house.db.execute(
    sql`update reconciliation_runs set since = now() - interval '1 day', until = now() + interval '1 minute'`,
  );
  await house.work();
  const [run] = await house.db.execute<{ status: string; differences: number; caught_up: number }>(
    sql`select status, differences, caught_up from reconciliation_runs`,
  );
  expect(run).toMatchObject({ status: "finished", differences: 0, caught_up: 1 });
});
