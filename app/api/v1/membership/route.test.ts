import { afterAll, beforeAll, expect, test } from "vitest";
import { userEntitlements } from "@/lib/entitlements/contract";
import {
  cancelMembership,
  changePlan,
  openPortal,
  previewPlanChange,
  reactivateMembership,
  readMembership,
  subscribe,
} from "@/lib/memberships/contract";
import { listInvoices, readInvoice } from "@/lib/memberships/invoice-contract";
import { pastDue } from "@/lib/memberships/past-due";
import { payOpenInvoice } from "@/lib/memberships/pay-open-invoice";
import { listPlans } from "@/lib/plans/contract";
import { confirm } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { customerOf, intentOf, subscriber, tellAll } from "@/sandbox/testing/memberships";
import { person } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("anybody reads the plans, with prices a month and what each holds", async () => {
  const { body } = await call(listPlans);
  expect(
    body.data.map(({ name, price, currency, recommended }) => [name, price, currency, recommended]),
  ).toEqual([
    ["explorer", null, "CAD", false],
    ["classic", 29, "CAD", false],
    ["plus", 45, "CAD", true],
    ["pro", 59, "CAD", false],
  ]);
  expect(body.data[2]).toMatchObject({
    display_name: "Plus",
    interval: "month",
    features: [
      { name: "full_streaming", value: true },
      { name: "beat_request_tokens", value: 3 },
      { name: "downloads", value: "unlimited" },
    ],
    capabilities: expect.arrayContaining(["download"]),
  });
  expect(body.data[0]?.capabilities).not.toContain("download");
});

test("subscribe with a key: the same answer, secret and all, which nobody has kept", async () => {
  const who = await person(house);
  const headers = { "idempotency-key": "once" };
  const ask = (body: object) => call(subscribe, { as: who, body, headers });
  const first = await ask({ plan: "plus", expected_price: 45 });
  expect(first.body.data).toMatchObject({
    client_secret: expect.stringMatching(/^pi_\w+_secret_/),
    membership: {
      plan: { name: "explorer", display_name: "Explorer" },
      subscription: { status: "incomplete", plan: { name: "plus" }, renewal_amount: 45, currency: "CAD" },
      open_invoice: null,
    },
  });
  const again = await ask({ plan: "plus", expected_price: 45 });
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.body).toEqual(first.body);
  expect((await ask({ plan: "pro" })).code).toBe("idempotency_key_reused");

  await confirm(house, intentOf(first.body.data.client_secret));
  await tellAll(house);
  const { body } = await call(readMembership, { as: who });
  expect(body.data).toMatchObject({
    plan: { name: "plus" },
    subscription: { status: "active", card: { brand: "visa", last4: "4242" }, cancel_at_period_end: false },
  });
  expect((await call(subscribe, { as: who, body: { plan: "pro" } })).code).toBe("already_subscribed");
  expect((await ask({ plan: "plus", expected_price: 45 })).body.data.client_secret).toBeNull();
});

test("a replay hands out the secret to what it was asked for, not to what took its place", async () => {
  const who = await person(house);
  const ask = (plan: string, key: string) =>
    call(subscribe, { as: who, body: { plan }, headers: { "idempotency-key": key } });
  await ask("classic", "first");
  const pro = await ask("pro", "second");
  expect((await ask("classic", "first")).body.data.client_secret).toBeNull();
  expect((await ask("pro", "second")).body.data.client_secret).toBe(pro.body.data.client_secret);
});

test("each field that is wrong is named", async () => {
  const who = await person(house);
  const asked = { as: who, body: { plan: "gold" } };
  expect(await call(subscribe, asked)).toMatchObject({ status: 422, errors: { plan: expect.any(Array) } });
  expect((await call(subscribe, { as: who, body: { plan: "plus", expected_price: 1 } })).code).toBe(
    "price_changed",
  );
  const member = await subscriber(house, "classic");
  const change = await call(changePlan, {
    as: member,
    body: { plan: "pro", reckoned_at: "2026-02-30 99:00:00" },
  });
  expect(change.errors).toEqual({ reckoned_at: ["There is no such moment."] });
});

test("preview, change, cancel, keep: as the acts do it", async () => {
  const who = await subscriber(house, "classic");
  const { body: preview } = await call(previewPlanChange, { as: who, body: { plan: "pro" } });
  expect(preview.data).toMatchObject({ step: "upgrade", renewal_amount: 59, currency: "CAD" });
  expect(preview.data.due_now).toBeLessThanOrEqual(30);
  const body = { plan: "pro", reckoned_at: preview.data.reckoned_at };
  const { body: changed } = await call(changePlan, { as: who, body });
  expect(changed.data).toMatchObject({ client_secret: null, membership: { plan: { name: "pro" } } });
  expect((await call(listInvoices, { as: who })).body.data).toMatchObject({
    total: 2,
    data: [{ paid: preview.data.due_now, reason: "subscription_update" }, { paid: 29 }],
  });
  const { body: lower } = await call(changePlan, { as: who, body: { plan: "plus" } });
  expect(lower.data.membership.subscription).toMatchObject({
    plan: { name: "pro" },
    next_plan: { name: "plus" },
  });

  const { body: canceled } = await call(cancelMembership, { as: who });
  expect(canceled.data.subscription).toMatchObject({ status: "active", cancel_at_period_end: true });
  expect((await call(changePlan, { as: who, body: { plan: "pro" } })).code).toBe("membership_ending");
  const { body: kept } = await call(reactivateMembership, { as: who });
  expect(kept.data.subscription).toMatchObject({ cancel_at_period_end: false });
});

test("who has no membership is told so, and where to get one", async () => {
  const who = await person(house);
  for (const asked of [
    call(previewPlanChange, { as: who, body: { plan: "pro" } }),
    call(changePlan, { as: who, body: { plan: "pro" } }),
    call(cancelMembership, { as: who }),
    call(reactivateMembership, { as: who }),
    call(openPortal, { as: who }),
  ])
    expect(await asked).toMatchObject({ status: 409, code: "no_membership" });
  expect((await call(readMembership, { as: who })).body.data).toEqual({
    plan: { name: "explorer", display_name: "Explorer" },
    subscription: null,
    open_invoice: null,
  });
});

test("the card's page is Stripe's, and a bill is its payer's alone", async () => {
  const [who, other] = [await subscriber(house), await subscriber(house)];
  const { body } = await call(openPortal, { as: who });
  expect(body.data.url).toMatch(new RegExp(`^${house.standIn.url}/`));
  const listed = await call(listInvoices, { as: who, query: { per_page: 1 } });
  const [bill] = listed.body.data.data;
  expect(bill).toMatchObject({ status: "paid", total: 45, paid: 45, hosted_url: expect.any(String) });
  const params = { invoice: bill?.id ?? 0 };
  expect((await call(readInvoice, { as: who, params })).body.data).toEqual(bill);
  expect((await call(readInvoice, { as: other, params })).code).toBe("not_found");
  const beyond = await call(listInvoices, { as: who, query: { cursor: "bm9wZQ" } });
  expect(beyond.code).toBe("validation_failed");
});

test("what somebody owes is asked of nobody else, nor by a replay of what they paid before", async () => {
  const [who, other] = [await person(house), await subscriber(house)];
  const ask = () =>
    call(subscribe, { as: who, body: { plan: "plus" }, headers: { "idempotency-key": "replayed" } });
  await confirm(house, intentOf((await ask()).body.data.client_secret));
  await tellAll(house);
  const customer = await customerOf(house, who);
  const { data } = await house.stripe.customers.listPaymentMethods(customer);
  house.standIn.control.declineCard({ paymentMethod: data[0]?.id ?? "" });
  house.standIn.control.renew({ customer });
  await tellAll(house);
  expect((await payOpenInvoice(await house.as(who))).clientSecret).toMatch(/^pi_\w+_secret_/);
  expect((await ask()).body.data.client_secret).toBeNull();

  await expect(payOpenInvoice(await house.as(other))).rejects.toMatchObject({ reason: "not_found" });
  expect(await pastDue(await house.as(who))).toEqual({ plan: "Plus" });
  expect(await pastDue(await house.as(other))).toBeNull();
});

test("what one may do, in one answer", async () => {
  const [who, listener] = [await subscriber(house, "pro"), await person(house)];
  expect((await call(userEntitlements, { as: who })).body.data).toMatchObject({
    plan: { name: "pro" },
    capabilities: expect.arrayContaining(["download", "stream"]),
    numbers: { beat_request_tokens: 5, downloads: "unlimited" },
  });
  const { body } = await call(userEntitlements, { as: listener });
  expect(body.data.capabilities).not.toContain("download");
  expect(body.data.numbers).toEqual({ beat_request_tokens: 1, downloads: 0 });
});
