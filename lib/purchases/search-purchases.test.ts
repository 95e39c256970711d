import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "@/lib/acts/context";
import { exportDisputes } from "@/lib/disputes/export-disputes";
import { searchDisputes } from "@/lib/disputes/search-disputes";
import { exportAllRefunds } from "@/lib/refunds/export-all-refunds";
import { refundSale } from "@/lib/refunds/refund-sale";
import { countFailedRefunds, searchRefunds } from "@/lib/refunds/search-refunds";
import { deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";
import { exportPurchases } from "./export-purchases";
import { inspectPurchase } from "./inspect-purchase";
import { searchPurchases } from "./search-purchases";

let house: House;
let admin: Person;
let refunded: Awaited<ReturnType<typeof sold>>;
let disputed: Awaited<ReturnType<typeof sold>>;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
  await sold(house, { title: "Quiet =One" });
  refunded = await sold(house, { title: "Loud One" });
  disputed = await sold(house, { title: "Other" });
  const ctx = await house.as(admin);
  await refundSale(ctx, {
    purchaseId: refunded.purchaseId,
    amountMinor: 500,
    reason: "other",
    note: '=1+1,"',
  });
  const { purchase } = await inspectPurchase(ctx, { purchaseId: disputed.purchaseId });
  house.standIn.control.openDispute({ charge: purchase.intentId ?? "" });
  await deliver(house);
  await house.work();
});
afterAll(() => house.close());

const titles = async (q: string) => {
  const { rows } = await searchPurchases(await house.as(admin), { q, limit: 10 });
  return rows.map(({ purchase }) => purchase.track.title).sort();
};
async function textOf(lines: AsyncGenerator<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

test("finds by part of the order, of the e-mail address, of the title, and takes no wildcard", async () => {
  expect(await titles("")).toEqual(["Loud One", "Other", "Quiet =One"]);
  expect(await titles("one")).toEqual(["Loud One", "Quiet =One"]);
  expect(await titles(refunded.reference.slice(3))).toEqual(["Loud One"]);
  expect(await titles(disputed.buyer.email)).toEqual(["Other"]);
  expect(await titles("%")).toEqual([]);
});

test("cursors walk every list once", async () => {
  const ctx = await house.as(admin);
  const walked = [];
  let cursor: string | undefined;
  do {
    const page = await searchPurchases(ctx, { limit: 1, cursor });
    walked.push(...page.rows.map(({ purchase }) => purchase.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(walked).toEqual(walked.toSorted((one, other) => other - one));
  expect(new Set(walked).size).toBe(3);
  expect((await searchPurchases(ctx, { status: ["disputed"], limit: 9 })).rows).toHaveLength(1);
  expect((await searchRefunds(ctx, { state: "succeeded", limit: 9 })).rows).toMatchObject([
    { reference: refunded.reference, refund: { amountMinor: 500, feeMinor: 75, shareMinor: 425 } },
  ]);
  expect((await searchRefunds(ctx, { state: "failed", limit: 9 })).rows).toEqual([]);
  expect(await countFailedRefunds(ctx)).toBe(0);
  expect((await searchDisputes(ctx, { outcome: "open", q: "other", limit: 9 })).rows).toMatchObject([
    { reference: disputed.reference, hasEvidence: true, dispute: { heldMinor: 2549 } },
  ]);
  expect((await searchDisputes(ctx, { outcome: "won", limit: 9 })).rows).toEqual([]);
});

test("as files: every row, and nothing that a spreadsheet would run", async () => {
  const ctx = await house.as(admin);
  const purchases = await textOf(exportPurchases(ctx, {}));
  expect(purchases).toHaveLength(4);
  expect(purchases.find((line) => line.includes(refunded.reference))).toContain(
    "USD,29.99,0.00,,29.99,4.50,25.49,5.00",
  );
  const [, refund] = await textOf(exportAllRefunds(ctx, {}));
  expect(refund).toContain(`succeeded,USD,5.00,0.75,4.25,other,"'=1+1,"""`);
  const [, dispute] = await textOf(exportDisputes(ctx, {}));
  expect(dispute).toContain("open,needs_response,fraudulent,USD,29.99,25.49");
});

test("a purchase with all that happened to it, in order, by whom", async () => {
  const { entries, trail, left, refunds } = await inspectPurchase(await house.as(admin), {
    purchaseId: refunded.purchaseId,
  });
  expect(left).toMatchObject({ leftMinor: 2499, underwayMinor: 0, currency: "USD" });
  expect(refunds).toHaveLength(1);
  expect(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
  expect(trail.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["purchase.succeeded", "certificate.issued", "purchase.refund_requested"]),
  );
  const asked = trail.find(({ action }) => action === "purchase.refund_requested");
  expect(asked?.actorName).toBe(admin.name);
});

test("everything here is for admins alone", async () => {
  const ctx = await house.as(refunded.buyer);
  const acts: ((ctx: Ctx) => Promise<unknown>)[] = [
    (who) => searchPurchases(who, { limit: 1 }),
    (who) => searchRefunds(who, { limit: 1 }),
    (who) => countFailedRefunds(who),
    (who) => searchDisputes(who, { limit: 1 }),
    (who) => inspectPurchase(who, { purchaseId: refunded.purchaseId }),
  ];
  for (const act of acts) await expect(act(ctx)).rejects.toMatchObject({ reason: "forbidden" });
});
