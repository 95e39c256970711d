import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idempotencyKeys, purchases } from "@/db/schema";
import { inspectPurchase, refundPurchase } from "@/lib/refunds/contract";
import { deliver } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
});
afterAll(() => house.close());

const refund = (purchase: number, body: object = {}, headers: Record<string, string> = {}) =>
  call(refundPurchase, {
    as: admin,
    params: { purchase },
    body: { reason: "requested_by_customer", ...body },
    headers,
  });

test("a part, then the rest: ordered at once, made a moment later, to the cent", async () => {
  const { purchaseId } = await sold(house);
  const part = await refund(purchaseId, { amount: 10, note: "A scratch in the stems." });
  expect(part.body.data).toMatchObject({
    ...{ amount: 10, currency: "USD", status: "requested", stripe_id: null, settled_at: null },
    ...{ reason: "requested_by_customer", note: "A scratch in the stems.", failure: null },
  });
  await house.work();
  expect((await refund(purchaseId)).body.data.amount).toBe(19.99);
  await house.work();
  const { data } = (await call(inspectPurchase, { as: admin, params: { purchase: purchaseId } })).body;
  expect(data).toMatchObject({ status: "refunded", refunded_amount: 29.99, refundable_amount: 0 });
  expect(data.refunds).toMatchObject([
    { amount: 19.99, fee_returned: 3, share_returned: 16.99, status: "succeeded" },
    { amount: 10, fee_returned: 1.5, share_returned: 8.5, status: "succeeded" },
  ]);
  expect(data.refunds.every(({ settled_at: settled }) => settled !== null)).toBe(true);
});

test("the same Idempotency-Key is one refund, and says so", async () => {
  const { purchaseId } = await sold(house);
  const headers = { "idempotency-key": randomUUID() };
  const first = await refund(purchaseId, { amount: 5 }, headers);
  const again = await refund(purchaseId, { amount: 5 }, headers);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await refund(purchaseId, { amount: 6 }, headers)).code).toBe("idempotency_key_reused");
});

test("killed after the order and before its answer was kept: the key asks again, and there is one refund", async () => {
  const { purchaseId } = await sold(house);
  const headers = { "idempotency-key": randomUUID() };
  const first = await refund(purchaseId, { amount: 5 }, headers);
  await house.db
    .update(idempotencyKeys)
    .set({ responseStatus: null, responseBody: null, lockedUntil: new Date(0) })
    .where(eq(idempotencyKeys.key, headers["idempotency-key"]));
  expect((await refund(purchaseId, { amount: 5 }, headers)).body).toEqual(first.body);
  const { data } = (await call(inspectPurchase, { as: admin, params: { purchase: purchaseId } })).body;
  expect(data.refunds).toHaveLength(1);
});

test("refused with its reason: too much, by half cents, on its way, gone, disputed", async () => {
  const { purchaseId } = await sold(house);
  for (const amount of [30, 1.005]) {
    const { code, errors } = await refund(purchaseId, { amount });
    expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["amount"]]);
  }
  expect((await refund(purchaseId, { reason: "unsold" })).code).toBe("validation_failed");
  await refund(purchaseId);
  expect((await refund(purchaseId)).code).toBe("refund_in_progress");
  await house.work();
  expect((await refund(purchaseId)).code).toBe("not_refundable");
  expect((await refund(999_999)).code).toBe("not_found");

  const other = await sold(house);
  const [row] = await house.db.select().from(purchases).where(eq(purchases.id, other.purchaseId));
  house.standIn.control.openDispute({ charge: row?.intentId ?? "" });
  await deliver(house);
  await house.work();
  expect((await refund(other.purchaseId)).code).toBe("refund_blocked");
});

test("for admins only, with the scope", async () => {
  const { purchaseId, buyer, seller } = await sold(house);
  const asked = { params: { purchase: purchaseId }, body: { reason: "other" } };
  for (const who of [buyer, seller])
    expect((await call(refundPurchase, { as: who, ...asked })).code).toBe("forbidden");
  const reader = await person(house, { isAdmin: true, scopes: ["admin:read"] });
  expect((await call(refundPurchase, { as: reader, ...asked })).code).toBe("scope_missing");
});
