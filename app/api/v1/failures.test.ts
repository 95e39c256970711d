import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import type { Contract } from "@/lib/api/contract";
import { spend } from "@/lib/api/limits";
import { authenticate } from "@/lib/auth/authenticate";
import { overrideEnv } from "@/lib/env";
import { initiatePurchase } from "@/lib/purchases/contract";
import { CONTRACTS } from "@/lib/reference/contracts";
import { openApiDocument } from "@/lib/reference/openapi";
import { type Answered, call, requestFor } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { stopClock } from "@/sandbox/testing/stop-clock";
import { track } from "@/sandbox/testing/tracks";

/** What a client sees when a part of ours fails: a reason, when to come back, and nothing of what is inside (S11). */
let house: House;
let buyer: Person;

beforeAll(async () => {
  house = await openHouse({ stripeTimeoutMs: 2000 });
  buyer = await person(house);
});
afterAll(() => house.close());

const named = (contracts: readonly Contract[]) => contracts.map((each) => [each.id, each] as const);

/** The endpoints that work without a database, and what they answer then. */
const NEEDS_NO_DATABASE = ["health", "openApi"];
const needing = CONTRACTS.filter(({ id }) => ![...NEEDS_NO_DATABASE, "ready"].includes(id));

function ask(contract: Contract, headers: Record<string, string> = {}) {
  const { path, method } = contract;
  const described = openApiDocument().paths[path]?.[method.toLowerCase()]?.requestBody;
  const body = contract.body && described?.content["application/json"]?.example;
  const signed = contract.auth === "stripe-signature" ? signedEvent(contract) : { body, headers: {} };
  return call(contract, {
    as: contract.auth === "bearer" ? buyer : undefined,
    params: {
      track: 1,
      preset: 1,
      coupon: 1,
      purchase: 1,
      collection: 1,
      request: 1,
      uuid: "00000000-0000-4000-8000-000000000000",
    },
    body: signed.body,
    headers: { ...signed.headers, ...headers },
  });
}

function signedEvent({ path }: Contract) {
  const { control, webhookSecret, connectWebhookSecret } = house.standIn;
  control.addReadyAccount();
  const event = control.events().at(-1)?.id ?? "";
  const secret = path.includes("connect") ? connectWebhookSecret : webhookSecret;
  return control.signedRequest({ event, secrets: [secret] });
}

const INSIDE =
  /select|insert|postgres|relation|column|ECONN|127\.0\.0\.1|stripe\.com|sk_test|whsec|_secret_|node_modules|\bat \/|stand-?in/i;

/** The words of the answer, without the sentences that are ours. */
function expectNothingInside({ bytes, headers }: Answered<Contract>) {
  expect(Buffer.from(bytes()).toString()).not.toMatch(INSIDE);
  expect(JSON.stringify([...headers])).not.toMatch(INSIDE);
}

describe("the database is away (F26)", () => {
  beforeAll(async () => {
    await closeDatabase();
    overrideEnv({ DATABASE_URL: "postgres://nobody:hunter2@127.0.0.1:1/nothing" });
  });
  afterAll(async () => {
    await closeDatabase();
    overrideEnv({ DATABASE_URL: house.url });
  });

  test.each(named(needing))("%s says when to come back", async (_id, contract) => {
    const answered = await ask(contract);
    expect([answered.status, answered.code]).toEqual([503, "busy"]);
    expect(Number(answered.headers.get("retry-after"))).toBeGreaterThan(0);
    expectNothingInside(answered);
  });

  test.each(named(CONTRACTS.filter(({ id }) => NEEDS_NO_DATABASE.includes(id))))(
    "%s goes on",
    async (_id, contract) => expect((await ask(contract)).status).toBe(200),
  );
});

describe("the database has lost its tables", () => {
  beforeAll(() => database().execute(sql`alter schema public rename to gone`));
  afterAll(() => database().execute(sql`alter schema gone rename to public`));

  test.each(named(needing))("%s says that it is our fault, and no more", async (_id, contract) => {
    const answered = await ask(contract);
    expect([answered.status, answered.code]).toEqual([500, "internal_error"]);
    expectNothingInside(answered);
  });
});

describe("more requests than allowed", () => {
  beforeEach(stopClock);
  // Stripe sends a day's events from few addresses, and is not limited.
  const limited = CONTRACTS.filter(({ auth }) => auth !== "stripe-signature");
  test.each(named(limited))("%s says how long to wait", async (_id, contract) => {
    const address = `198.51.100.${CONTRACTS.indexOf(contract)}`;
    buyer = await person({ db: database() });
    const request = requestFor(contract, { as: contract.auth === "bearer" ? buyer : undefined });
    const actor = await authenticate(request, database(), new Date());
    for (let count = 0; count < 300; count++) spend(actor, address, [], Date.now());
    const answered = await ask(contract, { "x-forwarded-for": address });
    expect(answered.code).toBe("rate_limited");
    for (const header of [
      "retry-after",
      "ratelimit",
      "ratelimit-policy",
      "x-ratelimit-limit",
      "x-ratelimit-reset",
    ])
      expect(answered.headers.get(header), header).toBeTruthy();
    expect(answered.headers.get("x-ratelimit-remaining")).toBe("0");
  });

  test("trying credentials ends too", async () => {
    const from = { "x-forwarded-for": "198.51.100.250", authorization: "Bearer bp_live_guessed" };
    expect((await call(initiatePurchase, { headers: from })).code).toBe("unauthenticated");
    for (let count = 0; count < 120; count++) spend({ kind: "anonymous" }, "198.51.100.250", [], Date.now());
    expect((await call(initiatePurchase, { headers: from })).code).toBe("rate_limited");
  });

  test("a budget of its own ends before the general one", async () => {
    buyer = await person({ db: database() });
    const statuses = [];
    for (let count = 0; count < 31; count++) statuses.push((await ask(initiatePurchase)).code);
    expect(statuses.filter((code) => code === "rate_limited")).toHaveLength(1);
    expect(statuses.at(-1)).toBe("rate_limited");
  });
});

describe("Stripe fails (F11)", () => {
  afterEach(() => house.standIn.control.clearFaults());

  test.each(["429", "500", "502_html", "409", "reset", "cut", "hang"] as const)(
    "%s: a clear answer in bounded time, and asking again opens no second intent",
    async (kind) => {
      // The world of the tests above is closed: what stands in the house's own pool is read through the current one.
      const here = { db: database(), standIn: house.standIn };
      buyer = await person(here);
      const { id } = await track(here, await producer(here));
      const start = () => call(initiatePurchase, { as: buyer, params: { track: id } });
      const intents = () => house.standIn.control.snapshot().payment_intent?.length ?? 0;
      const before = intents();

      house.standIn.control.fault({ kind, match: { method: "POST", path: "/v1/payment_intents" }, times: 8 });
      const refused = await start();
      expect([refused.status, refused.code]).toEqual([503, "payment_unavailable"]);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expectNothingInside(refused);

      house.standIn.control.clearFaults();
      expect((await start()).status).toBe(200);
      expect(intents()).toBe(before + 1);
    },
  );
});
