import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { idempotencyKeys, producers } from "@/db/schema";
import { connectStatus, startOnboarding } from "@/lib/connect/contract";
import { deliver } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { accountOf } from "@/sandbox/testing/payouts";
import { type Producer, person, producer } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse({ stripeTimeoutMs: 2000 });
});
afterAll(() => house.close());
afterEach(() => house.standIn.control.clearFaults());

const onboard = (as: Producer, headers: Record<string, string> = {}) =>
  call(startOnboarding, { as, headers });
const accounts = () => house.standIn.control.snapshot().account?.length ?? 0;
const accountIn = async ({ id }: Producer) =>
  (await house.db.select().from(producers).where(eq(producers.userId, id)))[0]?.stripeAccountId ?? "";

/** The producer fills in Stripe's page behind the link, to the end or half-way. */
async function fillIn(url: string, choice: "complete" | "leave") {
  await fetch(url);
  const body = new URLSearchParams({
    choice,
    first_name: "Pia",
    ...(choice === "complete" && { last_name: "Peters", country: "DE", account: "000123456789" }),
  });
  return (await fetch(url, { method: "POST", body, redirect: "manual" })).headers.get("location");
}

test("a newcomer starts, leaves half-way, comes back and finishes: one account all the way", async () => {
  const newcomer = await producer(house, { ready: false });
  const before = accounts();
  const first = (await onboard(newcomer)).body.data;
  expect(first).toMatchObject({ type: "onboarding", expires_at: expect.stringMatching(/^\d{4}-/) });
  const accountId = await accountIn(newcomer);
  expect(await house.stripe.accounts.retrieve(accountId)).toMatchObject({
    email: newcomer.email,
    metadata: { producer: String(newcomer.id) },
    controller: {
      stripe_dashboard: { type: "express" },
      fees: { payer: "application" },
      losses: { payments: "application" },
    },
    settings: { payouts: { schedule: { interval: "manual" } } },
  });

  expect(await fillIn(first.url, "leave")).toMatch(/\/backstage\/payouts$/);
  const half = (await call(connectStatus, { as: newcomer })).body.data;
  expect(half).toMatchObject({ connected: true, details_submitted: false, onboarding_complete: false });
  const wanted = half.requirements.map(({ description }) => description);
  expect(wanted).toContain("A bank account that we can pay out to");
  expect(wanted).not.toContain("Your first name");

  const usedUp = await fetch(first.url, { redirect: "manual" });
  expect(usedUp.headers.get("location")).toMatch(/\/backstage\/payouts\/refresh$/);
  const second = (await onboard(newcomer)).body.data;
  expect(second.url).not.toBe(first.url);
  await fillIn(second.url, "complete");
  expect((await call(connectStatus, { as: newcomer })).body.data).toMatchObject({
    onboarding_complete: true,
  });
  expect([accounts(), await accountIn(newcomer)]).toEqual([before + 1, accountId]);

  expect((await onboard(newcomer)).body.data).toMatchObject({ type: "dashboard", expires_at: null });
});

test("ten at once open one account", async () => {
  const newcomer = await producer(house, { ready: false });
  const before = accounts();
  const answers = await Promise.all(Array.from({ length: 10 }, () => onboard(newcomer)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(accounts()).toBe(before + 1);
});

test("a disconnected account gives way to a new one; what the old one still says is nobody's", async () => {
  const seller = await producer(house);
  const former = accountOf(seller);
  house.standIn.control.deauthorize({ account: former });
  const { url, type } = (await onboard(seller)).body.data;
  expect(type).toBe("onboarding");
  const now = await accountIn(seller);
  expect(now).not.toBe(former);
  await fillIn(url, "complete");
  await deliver(house);
  await house.work();
  expect((await call(connectStatus, { as: seller })).body.data).toMatchObject({
    connected: true,
    onboarding_complete: true,
    disconnected_at: null,
  });
  expect(await accountIn(seller)).toBe(now);
});

test("a finished account that Stripe wants something more of leads to its questions", async () => {
  const seller = await producer(house);
  house.standIn.control.setAccount({
    account: accountOf(seller),
    currently_due: ["individual.verification.document"],
  });
  expect((await onboard(seller)).body.data.type).toBe("onboarding");
});

test("an Idempotency-Key answers with a link that works, of the same account, and none is stored", async () => {
  const newcomer = await producer(house, { ready: false });
  const headers = { "idempotency-key": "onboard-once" };
  const first = await onboard(newcomer, headers);
  await fillIn(first.body.data.url, "leave");
  const accountId = await accountIn(newcomer);
  const again = await onboard(newcomer, headers);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.body.data.url).not.toBe(first.body.data.url);
  expect((await fetch(again.body.data.url, { redirect: "manual" })).status).toBe(200);
  expect(await accountIn(newcomer)).toBe(accountId);
  const kept = await house.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, newcomer.id));
  expect(JSON.stringify(kept)).not.toContain("onboarding/");
});

test.each(["429", "500", "reset", "cut", "hang"] as const)(
  "Stripe answers with %s: 503; asking again goes on with the one account",
  async (kind) => {
    const newcomer = await producer(house, { ready: false });
    const before = accounts();
    house.standIn.control.fault({ kind, match: { method: "POST", path: "/v1/accounts" }, times: 9 });
    const refused = await onboard(newcomer);
    expect([refused.status, refused.code]).toEqual([503, "connect_unavailable"]);
    house.standIn.control.clearFaults();
    expect((await onboard(newcomer)).status).toBe(200);
    expect(accounts()).toBe(before + 1);
  },
);

test("is for producers", async () => {
  expect((await call(startOnboarding, { as: await person(house) })).code).toBe("not_a_producer");
  expect((await call(startOnboarding)).code).toBe("unauthenticated");
});
