import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectPurchase } from "@/lib/refunds/contract";
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

test("an admin reads anybody's purchase, with its split, its license and what is left to give back", async () => {
  const { purchaseId, reference, uuid, buyer } = await sold(house);
  const { body } = await call(inspectPurchase, { as: admin, params: { purchase: purchaseId } });
  expect(body.data).toMatchObject({
    ...{ id: purchaseId, reference, status: "succeeded", license_uuid: uuid, buyer_email: buyer.email },
    ...{ total_amount: 29.99, platform_fee: 4.5, artist_share: 25.49, refundable_amount: 29.99 },
    ...{ refunds: [], disputes: [] },
  });
});

test("a dispute shows as the bank said it", async () => {
  const { purchaseId } = await sold(house);
  const { stripe_payment_intent: intent } = (
    await call(inspectPurchase, { as: admin, params: { purchase: purchaseId } })
  ).body.data;
  const { id } = house.standIn.control.openDispute({ charge: intent ?? "" });
  await deliver(house);
  await house.work();
  const { body } = await call(inspectPurchase, { as: admin, params: { purchase: purchaseId } });
  expect(body.data.disputes).toMatchObject([
    { id, outcome: "open", reason: "fraudulent", amount: 29.99, held_amount: 25.49, closed_at: null },
  ]);
});

test("for admins only, with the scope; what is not there is not found", async () => {
  const { purchaseId, buyer, seller } = await sold(house);
  const params = { purchase: purchaseId };
  for (const who of [buyer, seller])
    expect((await call(inspectPurchase, { as: who, params })).code).toBe("forbidden");
  expect((await call(inspectPurchase, { params })).code).toBe("unauthenticated");
  const writer = await person(house, { isAdmin: true, scopes: ["admin:write"] });
  expect((await call(inspectPurchase, { as: writer, params })).code).toBe("scope_missing");
  expect((await call(inspectPurchase, { as: admin, params: { purchase: 999_999 } })).code).toBe("not_found");
});
