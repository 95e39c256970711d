import { afterAll, beforeAll, expect, test } from "vitest";
import { reconciliationDifferences, reconciliationRuns } from "@/db/schema";
import { type House, openHouse } from "@/sandbox/testing/house";
import { producer } from "@/sandbox/testing/people";
import { lastReconciliation } from "./last-reconciliation";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function run(status: "running" | "finished" | "failed", finishedAt: Date | null = new Date()) {
  const [made] = await house.db
    .insert(reconciliationRuns)
    .values({ trigger: "demand", status, since: new Date(0), until: new Date(), finishedAt })
    .returning();
  return made?.id ?? 0;
}

test("says when it last came to its end, with this producer's differences and nobody else's", async () => {
  const [seller, other] = [await producer(house), await producer(house)];
  const read = async () => lastReconciliation(await house.as(seller));
  expect(await read()).toBeNull();

  const before = await run("finished", new Date("2026-03-11T04:00:00Z"));
  await house.db
    .insert(reconciliationDifferences)
    .values({ runId: before, kind: "extra", sellerId: seller.id, stripeMinor: 1, stripeCurrency: "USD" });
  const id = await run("finished", new Date("2026-03-12T04:00:00Z"));
  await house.db.insert(reconciliationDifferences).values([
    { runId: id, kind: "missing", sellerId: seller.id, booksMinor: 2549, booksCurrency: "USD" },
    { runId: id, kind: "missing", sellerId: other.id, booksMinor: 1, booksCurrency: "USD" },
    { runId: id, kind: "extra", stripeMinor: 5, stripeCurrency: "USD" },
  ]);
  await run("running", null);
  await run("failed");
  expect(await read()).toMatchObject({
    finishedAt: new Date("2026-03-12T04:00:00Z"),
    differences: [{ kind: "missing", booksMinor: 2549, reference: null }],
  });
});
