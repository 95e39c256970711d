import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { buy } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { beginRun } from "./begin-run";
import { exportDifferences } from "./export-differences";
import { listDifferences } from "./list-differences";
import { listRuns, readRun } from "./list-runs";
import { reconcile } from "./reconcile";

let house: House;
let admin: Ctx;
let runId: number;

beforeAll(async () => {
  house = await openHouse();
  const robin = await person(house, { name: "Robin Admin", isAdmin: true });
  admin = await house.as(robin, after(new Date(), MINUTE));
  const seller = await producer(house, { name: "Nova Keys" });
  const { intentId } = await buy(house, await person(house), (await track(house, seller)).id);
  const { latest_charge: charge } = await house.stripe.paymentIntents.retrieve(intentId);
  const { data } = await house.stripe.balanceTransactions.list({ source: String(charge) });
  house.standIn.control.changeEntry({ entry: data[0]?.id ?? "", amount: 2998 });
  house.standIn.control.strayEntry({ amount: -4200, currency: "eur" });
  for (let count = 0; count < 3; count++) {
    runId = (await beginRun(admin, { trigger: "demand" })).id;
    await reconcile(admin, { runId });
  }
});
afterAll(() => house.close());

test("runs come newest first, with who asked for them, and go on by cursor", async () => {
  const first = await listRuns(admin, { limit: 2 });
  expect(first.rows).toMatchObject([
    { id: runId, status: "finished", differences: 2, requestedByName: "Robin Admin" },
    { id: runId - 1 },
  ]);
  const second = await listRuns(admin, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(second).toMatchObject({ rows: [{ id: runId - 2 }], nextCursor: null });
});

test("a run's differences say whose sale they are about, one page after the other", async () => {
  const first = await listDifferences(admin, { runId, limit: 1 });
  const second = await listDifferences(admin, { runId, limit: 1, cursor: first.nextCursor ?? "" });
  const both = [...first.rows, ...second.rows];
  expect(second.nextCursor).toBeNull();
  expect(both).toContainEqual(
    expect.objectContaining({
      kind: "amount",
      sellerName: "Nova Keys",
      reference: expect.stringMatching(/^BP-/),
      booksMinor: 2999,
      stripeMinor: 2998,
    }),
  );
  expect(both).toContainEqual(
    expect.objectContaining({ kind: "extra", sellerName: null, stripeMinor: -4200 }),
  );
});

test("the CSV holds every difference, with decimals beside their currency", async () => {
  const lines = [];
  for await (const line of exportDifferences(admin, { runId })) lines.push(line);
  expect(lines).toHaveLength(3);
  expect(lines.join("")).toMatch(
    /^amount,BP-[^,]+,Nova Keys,platform,txn_\w+,stripe:pi_\w+:succeeded,29\.98,USD,29\.99,USD\r$/m,
  );
  expect(lines.join("")).toMatch(/^extra,,,platform,txn_\w+,,-42\.00,EUR,,\r$/m);
});

test("they are the administrators' own", async () => {
  for (const who of [await person(house), await producer(house)]) {
    const ctx = await house.as(who);
    await expect(listRuns(ctx, { limit: 1 })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(readRun(ctx, { runId })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(listDifferences(ctx, { runId, limit: 1 })).rejects.toMatchObject({ reason: "forbidden" });
  }
  await expect(listRuns(await house.as(), { limit: 1 })).rejects.toMatchObject({ reason: "unauthenticated" });
  await expect(readRun(admin, { runId: 999_999 })).rejects.toMatchObject({ reason: "not_found" });
});
