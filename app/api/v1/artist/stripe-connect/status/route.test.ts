import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { auditLog, producers } from "@/db/schema";
import { after, MINUTE } from "@/lib/clock";
import { connectStatus } from "@/lib/connect/contract";
import { syncConnectAccount } from "@/lib/connect/sync-connect-account";
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

const ask = (as: Producer) => call(connectStatus, { as });
const status = async (as: Producer) => (await ask(as)).body.data;
const rowOf = async ({ id }: Producer) =>
  (await house.db.select().from(producers).where(eq(producers.userId, id)))[0];

test("a producer who never started: nothing is connected, and nobody was asked", async () => {
  const newcomer = await producer(house, { ready: false });
  expect(await status(newcomer)).toEqual({
    connected: false,
    charges_enabled: false,
    payouts_enabled: false,
    details_submitted: false,
    onboarding_complete: false,
    requirements: [],
    pending_verification: [],
    requirements_due_by: null,
    disabled_reason: null,
    disconnected_at: null,
    checked_at: null,
  });
});

test("a finished account has all four, as of now", async () => {
  const seller = await producer(house);
  expect(await status(seller)).toMatchObject({
    connected: true,
    charges_enabled: true,
    payouts_enabled: true,
    details_submitted: true,
    onboarding_complete: true,
    requirements: [],
    disabled_reason: null,
    checked_at: expect.stringMatching(/^\d{4}-/),
  });
});

test("is fetched, not assumed: what Stripe wants now, in words, and noted", async () => {
  const seller = await producer(house);
  house.standIn.control.setAccount({
    account: accountOf(seller),
    currently_due: ["individual.dob.day", "individual.dob.year", "external_account"],
  });
  expect(await status(seller)).toMatchObject({
    connected: true,
    charges_enabled: false,
    onboarding_complete: false,
    disabled_reason: "requirements.past_due",
    requirements: [
      {
        description: "Your date of birth",
        fields: ["individual.dob.day", "individual.dob.year"],
        past_due: true,
      },
      {
        description: "A bank account that we can pay out to",
        fields: ["external_account"],
        past_due: true,
      },
    ],
  });
  expect(await rowOf(seller)).toMatchObject({ chargesEnabled: false, payoutsEnabled: false });
});

test("a disconnected account is said to be so, since when it was first seen", async () => {
  const seller = await producer(house);
  house.standIn.control.deauthorize({ account: accountOf(seller) });
  const seen = await status(seller);
  expect(seen).toMatchObject({ connected: false, charges_enabled: false, onboarding_complete: false });
  expect(seen.disconnected_at).not.toBeNull();
  const later = await syncConnectAccount(await house.as(seller, after(new Date(), MINUTE)), {
    accountId: accountOf(seller),
  });
  expect(later?.disconnectedAt).toEqual((await rowOf(seller))?.disconnectedAt);
  expect((await status(seller)).disconnected_at).toBe(seen.disconnected_at);
});

test("looking again and again leaves one line in the audit log, a change another", async () => {
  const seller = await producer(house);
  const lines = async () =>
    (
      await house.db
        .select()
        .from(auditLog)
        .where(eq(auditLog.subject, `producer:${seller.id}`))
    ).map(({ action }) => action);
  for (let round = 0; round < 3; round++) await status(seller);
  expect(await lines()).toEqual(["connect.synced"]);
  house.standIn.control.setAccount({ account: accountOf(seller), payouts_enabled: false });
  await status(seller);
  expect(await lines()).toEqual(["connect.synced", "connect.synced"]);
});

test("an answer asked for earlier does not overwrite a later one", async () => {
  const seller = await producer(house);
  const early = await house.as(seller, after(new Date(), -MINUTE));
  await status(seller);
  const asked = (await rowOf(seller))?.stripeSyncedAt;
  house.standIn.control.setAccount({ account: accountOf(seller), payouts_enabled: false });
  await syncConnectAccount(early, { accountId: accountOf(seller) });
  expect(await rowOf(seller)).toMatchObject({ payoutsEnabled: true, stripeSyncedAt: asked });
});

describe("refusals", () => {
  test("buyers and strangers", async () => {
    const buyer = await person(house);
    expect((await call(connectStatus, { as: buyer })).code).toBe("not_a_producer");
    expect((await call(connectStatus)).code).toBe("unauthenticated");
    const applicant = await producer(house);
    await house.db.update(producers).set({ status: "pending" }).where(eq(producers.userId, applicant.id));
    expect((await ask(applicant)).code).toBe("not_a_producer");
  });

  test.each(["500", "hang", "reset"] as const)(
    "Stripe answers with %s: 503, and what was known stays",
    async (kind) => {
      const seller = await producer(house);
      house.standIn.control.fault({ kind, match: { method: "GET", path: "/v1/accounts" }, times: 9 });
      const refused = await ask(seller);
      expect([refused.status, refused.code]).toEqual([503, "connect_unavailable"]);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await rowOf(seller)).toMatchObject({ chargesEnabled: true, disconnectedAt: null });
    },
  );
});
