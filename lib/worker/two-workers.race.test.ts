import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates, purchases } from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { enqueueSettlement } from "@/lib/purchases/order-settlement";
import type { Message } from "@/sandbox/mailbox/message";
import { confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { type Started, start, until } from "@/sandbox/testing/process";
import { track } from "@/sandbox/testing/tracks";

// RELIABILITY F27: two worker processes at once. No job counts twice, and a killed or stopped one holds nothing up.
let house: House;
const workers: Started[] = [];
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await Promise.all(workers.map(({ ended }) => ended));
  await house.close();
});

async function twoWorkers(): Promise<[Started, Started]> {
  const pair = [start(house, "lib/worker/main.ts"), start(house, "lib/worker/main.ts")] as const;
  workers.push(...pair);
  for (const each of pair)
    await until("both workers are ready", async () => each.output().includes("is ready"), 60);
  return [...pair];
}

async function paidSales(count: number) {
  const seller = await producer(house);
  const sales = [];
  for (let made = 0; made < count; made++) {
    const [buyer, beat] = [await person(house), await track(house, seller)];
    const started = await initiate(house, buyer, beat.id);
    await confirm(house, started.intentId);
    sales.push({ ...started, buyer, trackId: beat.id });
  }
  return sales;
}
/** More than one worker takes in hand at once, so that neither has them all. */
const MORE_THAN_ONE_TAKES = 5;
type Sale = Awaited<ReturnType<typeof paidSales>>[number];

const statusOf = async ({ purchaseId }: Sale) =>
  (await house.db.select().from(purchases).where(eq(purchases.id, purchaseId)))[0]?.status;
/** A mail may be handed over twice, by a worker taken for dead: then under one Message-ID, which a mailbox shows once. */
const mailsTo = async ({ buyer }: Sale): Promise<Set<string>> => {
  const answer = await fetch(`${house.mailbox.url}/messages?to=${buyer.email}`);
  const { messages } = (await answer.json()) as { messages: Message[] };
  const idOf = ({ headers }: Message) =>
    headers.find(({ name }) => name.toLowerCase() === "message-id")?.value;
  return new Set(messages.map((each) => String(idOf(each))));
};
const rendered = async ({ purchaseId }: Sale) =>
  (
    await house.db.select().from(licenseCertificates).where(eq(licenseCertificates.purchaseId, purchaseId))
  ).filter(({ pdfSha256 }) => pdfSha256).length;
const lockedBy = async () =>
  (
    await house.db.execute<{ worker: string }>(
      sql`select distinct locked_by worker from graphile_worker._private_jobs where locked_by is not null`,
    )
  ).map(({ worker }) => worker);

async function expectDoneOnce(sales: Sale[]) {
  for (const sale of sales) {
    await until(
      "the sale is done",
      async () => (await rendered(sale)) === 1 && (await mailsTo(sale)).size > 0,
      90,
    );
    expect(await statusOf(sale)).toBe("succeeded");
    expect(await mailsTo(sale)).toHaveProperty("size", 1);
  }
  const [sold] = await house.db.execute(
    sql`select count(*)::int from ledger_transactions where cause like '%:succeeded'`,
  );
  const [certificates] = await house.db.execute(sql`select count(*)::int from license_certificates`);
  expect(sold).toEqual(certificates);
  expect(await checkInvariants(house.db)).toEqual([]);
}

test("two workers share the jobs of six sales, each ordered over and over: every sale, mail and PDF once", async () => {
  const sales = await paidSales(6);
  const pair = await twoWorkers();
  await deliver(house);
  for (let round = 0; round < 5; round++)
    await Promise.all(sales.map(({ purchaseId }) => enqueueSettlement(house.db, purchaseId)));
  await expectDoneOnce(sales);
  for (const { child } of pair) child.kill("SIGTERM");
  for (const { ended } of pair) expect((await ended).code).toBe(0);
});

test("one of two is killed with jobs in hand: the other does them", async () => {
  const sales = await paidSales(MORE_THAN_ONE_TAKES);
  const [one, other] = await twoWorkers();
  house.standIn.control.fault({ kind: "hang", times: 1000, match: { method: "GET" } });
  await deliver(house);
  await until("both hold jobs", async () => (await lockedBy()).length === 2);
  one.child.kill("SIGKILL");
  await one.ended;
  house.standIn.control.clearFaults();
  await expectDoneOnce(sales);
  other.child.kill("SIGTERM");
  expect((await other.ended).code).toBe(0);
});

test("one of two stands still and is taken for dead; when it goes on, nothing counts twice", async () => {
  const sales = await paidSales(MORE_THAN_ONE_TAKES);
  const [one, other] = await twoWorkers();
  house.standIn.control.fault({ kind: "hang", times: 1000, match: { method: "GET" } });
  await deliver(house);
  await until("both hold jobs", async () => (await lockedBy()).length === 2);
  one.child.kill("SIGSTOP");
  // What a cut network does: the database ends the sign of life of the one that stands still.
  const ended = await house.db.execute(sql`
    select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7265 and database = (
      select oid from pg_database where datname = current_database())`);
  expect(ended.length).toBeGreaterThan(1);
  house.standIn.control.clearFaults();
  await until(
    "the other has done them",
    async () => (await Promise.all(sales.map(statusOf))).every((s) => s === "succeeded"),
    60,
  );
  one.child.kill("SIGCONT");
  await expectDoneOnce(sales);
  for (const { child } of [one, other]) child.kill("SIGTERM");
  for (const each of [one, other]) await each.ended;
});
