import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idempotencyKeys, purchases } from "@/db/schema";
import { after, MINUTE } from "@/lib/clock";
import { overrideEnv } from "@/lib/env";
import { sha256 } from "@/lib/ids";
import { initiatePurchase } from "@/lib/purchases/contract";
import { RESERVED_FOR } from "@/lib/purchases/reserve";
import { buy, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let buyer: Person;
let seller: Producer;

beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

// A buyer of its own for each asking: nobody may hold more than five checkouts.
const asking = async () => {
  buyer = await person(house);
  return (await track(house, seller)).id;
};

const start = (trackId: number | string, given: { as?: Person; body?: unknown; key?: string } = {}) =>
  call(initiatePurchase, {
    as: given.as ?? buyer,
    params: { track: trackId },
    body: given.body,
    headers: given.key ? { "Idempotency-Key": given.key } : {},
  });

const purchasesOf = (trackId: number) =>
  house.db.select().from(purchases).where(eq(purchases.trackId, trackId));

const intentsOf = (reference: string | undefined) =>
  house.standIn.control
    .snapshot()
    .payment_intent?.filter(
      (intent) => (intent as { metadata: { reference?: string } }).metadata.reference === reference,
    );

test("answers the sample of document 000, in its order, and opens one payment for it", async () => {
  const id = await asking();
  const { status, body, bytes } = await start(id);
  expect(status).toBe(200);
  const { client_secret: secret, purchase_id: purchaseId } = body.data;
  expect(secret).toMatch(/^pi_\w+_secret_\w+$/);
  expect(Buffer.from(bytes()).toString()).toBe(
    `{"status":"success","data":{"client_secret":"${secret}","purchase_id":${purchaseId},` +
      '"pricing":{"base_price":29.99,"platform_fee":4.5,"total_amount":29.99,"currency":"USD"}}}',
  );
  const [purchase] = await purchasesOf(id);
  expect(purchase).toMatchObject({ id: purchaseId, status: "pending", buyerId: buyer.id });
  expect(intentsOf(purchase?.reference)).toMatchObject([
    { amount: 2999, currency: "usd", application_fee_amount: 450, status: "requires_payment_method" },
  ]);
});

test("asking again, without any key, answers the same purchase and the same secret", async () => {
  const id = await asking();
  const first = await start(id);
  const second = await start(id, { body: { expected_total: 29.99 } });
  expect(second.body).toEqual(first.body);
  expect(await purchasesOf(id)).toHaveLength(1);
});

test("the same key 20 times at once: one purchase, one intent, one answer (F10)", async () => {
  const id = await asking();
  const key = randomUUID();
  const asked = await Promise.all(Array.from({ length: 20 }, () => start(id, { key })));
  const answers = asked.filter(({ status }) => status === 200);
  const waiting = asked.filter(({ status }) => status !== 200);
  expect(answers.length).toBeGreaterThan(0);
  for (const { code, headers } of waiting) {
    expect(code).toBe("idempotency_in_progress");
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  const replay = await start(id, { key });
  expect(replay.headers.get("idempotent-replayed")).toBe("true");
  for (const answer of answers) expect(answer.bytes()).toEqual(replay.bytes());
  const made = await purchasesOf(id);
  expect(made).toHaveLength(1);
  expect(intentsOf(made[0]?.reference)).toHaveLength(1);
});

test("the same key with another body or for another track is refused", async () => {
  const id = await asking();
  const key = randomUUID();
  await start(id, { key });
  expect((await start(id, { key, body: { licensee_name: "Somebody Else" } })).code).toBe(
    "idempotency_key_reused",
  );
  const other = await track(house, seller);
  expect((await start(other.id, { key })).code).toBe("idempotency_key_reused");
  expect((await start(id, { key: "not visible\u00e9" })).errors).toHaveProperty("Idempotency-Key");
});

test("a key is its user's own: another buyer with the same one is somebody else", async () => {
  const id = await asking();
  const key = randomUUID();
  await start(id, { key });
  expect((await start(id, { key, as: await person(house) })).code).toBe("exclusive_reserved");
});

test("a refusal is kept under its key too; a failure of ours is not", async () => {
  const id = await asking();
  const key = randomUUID();
  expect((await start(id, { key, as: seller })).code).toBe("own_track");
  const again = await start(id, { key, as: seller });
  expect(again.code).toBe("own_track");
  expect(again.headers.get("idempotent-replayed")).toBe("true");

  const secondKey = randomUUID();
  house.standIn.control.fault({ kind: "500", match: { path: "/v1/payment_intents" }, times: 4 });
  expect((await start(id, { key: secondKey })).code).toBe("payment_unavailable");
  house.standIn.control.clearFaults();
  expect((await start(id, { key: secondKey })).status).toBe(200);
  const [made, ...others] = await purchasesOf(id);
  expect(others).toEqual([]);
  expect(intentsOf(made?.reference)).toHaveLength(1);
});

test("a key that another request still holds says so; one that a dead process left is taken over", async () => {
  const id = await asking();
  const key = randomUUID();
  const held = (lockedUntil: Date) =>
    house.db
      .insert(idempotencyKeys)
      .values({
        userId: buyer.id,
        key,
        operation: initiatePurchase.id,
        requestHash: sha256(`/api/v1/tracks/${id}/purchase/initiate\n`),
        lockedUntil,
      })
      .onConflictDoUpdate({ target: [idempotencyKeys.userId, idempotencyKeys.key], set: { lockedUntil } });
  await held(after(new Date(), MINUTE));
  expect((await start(id, { key })).code).toBe("idempotency_in_progress");
  await held(after(new Date(), -MINUTE));
  expect((await start(id, { key })).status).toBe(200);
});

test("the client secret is nowhere in the database", async () => {
  const id = await asking();
  const { body } = await start(id, { key: randomUUID() });
  const names = await house.db.execute<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const dump = await Promise.all(
    names.map(({ schema, name }) =>
      house.db.execute<{ row: string }>(
        sql`select to_json(each)::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} each`,
      ),
    ),
  );
  const everything = dump
    .flat()
    .map(({ row }) => row)
    .join("\n");
  const [intentId = "", secret = ""] = (body.data.client_secret ?? "").split("_secret_");
  expect(everything).toContain(intentId);
  expect(everything).not.toContain("_secret_");
  expect(everything).not.toContain(secret);
});

test("what the buyer saw is what they get, or nothing is sold", async () => {
  const id = await asking();
  expect((await start(id, { body: { expected_total: 19.99 } })).code).toBe("price_changed");
  expect((await start(id, { body: { terms_hash: "0".repeat(64) } })).code).toBe("terms_changed");
  expect(await purchasesOf(id)).toEqual([]);
  const { status } = await start(id, { body: { expected_total: 29.99, licensee_name: "Nova GmbH" } });
  expect(status).toBe(200);
  expect((await purchasesOf(id))[0]?.acceptance).toMatchObject({ name: "Nova GmbH", via: "api" });
});

test("bodies that are not of the contract are refused by field", async () => {
  const id = await asking();
  const bad = await start(id, { body: { expected_total: "29.99", terms_hash: "x", price: 1 } });
  expect(bad.code).toBe("validation_failed");
  expect(Object.keys(bad.errors ?? {}).sort()).toEqual(["expected_total", "price", "terms_hash"]);
  expect((await start(id, { body: "{" })).code).toBe("malformed_request");
  expect((await start(id, { body: JSON.stringify({ licensee_name: "x".repeat(65_536) }) })).code).toBe(
    "payload_too_large",
  );
});

test("refuses what cannot be bought", async () => {
  const id = await asking();
  expect((await start(id, { as: seller })).code).toBe("own_track");
  const notReady = await producer(house, { ready: false });
  expect((await start((await track(house, notReady)).id)).code).toBe("artist_not_onboarded");
  expect((await start((await track(house, seller, { status: "unpublished" })).id)).code).toBe("not_for_sale");
  expect((await start((await track(house, seller, { priceMinor: 49 })).id)).code).toBe("amount_not_payable");
  for (const none of [999_999, "seven"]) expect((await start(none)).code).toBe("not_found");
  expect((await call(initiatePurchase, { params: { track: id } })).code).toBe("unauthenticated");
  const reader = await person(house, { scopes: ["purchases:read"] });
  expect((await start(id, { as: reader })).code).toBe("scope_missing");
  overrideEnv({ PURCHASES_ENABLED: false });
  expect((await start(id)).code).toBe("purchases_disabled");
  overrideEnv({ PURCHASES_ENABLED: true });
});

test("a sold track is already the buyer's, and gone for everyone else", async () => {
  const id = await asking();
  const beat = await withFiles(house, await track(house, seller));
  await buy(house, buyer, beat.id);
  expect((await start(beat.id)).code).toBe("already_purchased");
  expect((await start(beat.id, { as: await person(house) })).code).toBe("exclusive_sold");
  expect((await start(id)).status).toBe(200);
});

test("while one buyer is at the checkout, the next is told how long to wait", async () => {
  const id = await asking();
  await start(id);
  const { code, headers } = await start(id, { as: await person(house) });
  expect(code).toBe("exclusive_reserved");
  expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(RESERVED_FOR / 1000);
});

test("a checkout that ran out makes way for the next buyer, its intent canceled first", async () => {
  const id = await asking();
  const left = await initiate(house, buyer, id, after(new Date(), -2 * RESERVED_FOR));
  expect((await start(id, { as: await person(house) })).status).toBe(200);
  const intent = await house.stripe.paymentIntents.retrieve(left.intentId);
  expect(intent.status).toBe("canceled");
});

test("an intent that was canceled at Stripe itself ends the checkout, and the next asking starts anew", async () => {
  const id = await asking();
  const { body } = await start(id);
  await house.stripe.paymentIntents.cancel((body.data.client_secret ?? "").split("_secret_")[0] ?? "");
  expect((await start(id)).code).toBe("checkout_expired");
  const anew = await start(id);
  expect(anew.status).toBe(200);
  expect(anew.body.data.purchase_id).not.toBe(body.data.purchase_id);
});

test("nobody holds more than five checkouts at once", async () => {
  await asking();
  for (let held = 0; held < 5; held++) await start((await track(house, seller)).id);
  const { code, headers } = await start((await track(house, seller)).id);
  expect(code).toBe("too_many_checkouts");
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
});
