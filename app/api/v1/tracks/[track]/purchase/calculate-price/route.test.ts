import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purchases } from "@/db/schema";
import { overrideEnv } from "@/lib/env";
import { calculatePrice } from "@/lib/purchases/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let buyer: Person;
let seller: Producer;

beforeAll(async () => {
  house = await openHouse();
  [buyer, seller] = await Promise.all([person(house), producer(house)]);
});
afterAll(() => house.close());

const priceOf = (trackId: number | string, as: Person | undefined = buyer) =>
  call(calculatePrice, { as, params: { track: trackId } });

test("answers the sample of document 000 to the letter", async () => {
  const { id } = await track(house, seller);
  const { status, bytes } = await priceOf(id);
  expect(status).toBe(200);
  expect(Buffer.from(bytes()).toString()).toBe(
    '{"status":"success","data":{"base_price":29.99,"platform_fee":4.5,"total_amount":29.99,' +
      '"currency":"USD","is_exclusive":true}}',
  );
});

test("speaks the track's own currency", async () => {
  const { id } = await track(house, seller, { currency: "GBP", priceMinor: 10_000 });
  expect((await priceOf(id)).body.data).toMatchObject({
    base_price: 100,
    platform_fee: 15,
    currency: "GBP",
  });
});

test("reserves nothing", async () => {
  const { id } = await track(house, seller);
  await priceOf(id);
  expect(await house.db.select().from(purchases).where(eq(purchases.trackId, id))).toEqual([]);
});

test("refuses with the reason why it cannot be bought", async () => {
  const beat = await track(house, seller);
  const notReady = await producer(house, { ready: false });
  expect((await priceOf(beat.id, seller)).code).toBe("own_track");
  expect((await priceOf((await track(house, notReady)).id)).code).toBe("artist_not_onboarded");
  for (const given of [
    { licensingType: "non_exclusive_only" },
    { exclusiveStatus: "not_available" },
    { priceMinor: null },
    { status: "unpublished" },
  ] as const) {
    expect((await priceOf((await track(house, seller, given)).id)).code).toBe("not_for_sale");
  }
  expect((await priceOf((await track(house, seller, { priceMinor: 49 })).id)).code).toBe(
    "amount_not_payable",
  );
});

test("a sold track is already the buyer's, and gone for everyone else", async () => {
  const beat = await withFiles(house, await track(house, seller));
  await buy(house, buyer, beat.id);
  expect((await priceOf(beat.id)).code).toBe("already_purchased");
  expect((await priceOf(beat.id, await person(house))).code).toBe("exclusive_sold");
});

test("drafts, deleted tracks and ids that are none are not there", async () => {
  const draft = await track(house, seller, { status: "draft" });
  const deleted = await track(house, seller, { status: "deleted" });
  for (const id of [draft.id, deleted.id, 999_999, "seven", "0", "-1", "1.5"]) {
    expect((await priceOf(id)).code).toBe("not_found");
  }
});

test("says so when purchases are switched off", async () => {
  const { id } = await track(house, seller);
  overrideEnv({ PURCHASES_ENABLED: false });
  try {
    expect((await priceOf(id)).code).toBe("purchases_disabled");
  } finally {
    overrideEnv({ PURCHASES_ENABLED: true });
  }
});

test("asks who is asking, and whether the token may", async () => {
  const { id } = await track(house, seller);
  expect((await call(calculatePrice, { params: { track: id } })).code).toBe("unauthenticated");
  const limited = await person(house, { scopes: ["catalog:read"] });
  expect((await priceOf(id, limited)).code).toBe("scope_missing");
});
