import { afterAll, beforeAll, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { purchaseStatus } from "@/lib/purchases/contract";
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
  [buyer, seller] = await Promise.all([person(house), producer(house)]);
});
afterAll(() => house.close());

const statusOf = async (trackId: number | string, as = buyer) =>
  (await call(purchaseStatus, { as, params: { track: trackId } })).body.data;

const cannot = (reason: string) => ({ has_purchased: false, can_purchase: false, reason });

test("what can be bought says so, also while a checkout is open", async () => {
  const { id } = await track(house, seller);
  const free = { has_purchased: false, can_purchase: true, reason: null };
  expect(await statusOf(id)).toEqual(free);
  await initiate(house, buyer, id);
  expect(await statusOf(id)).toEqual(free);
});

test("a bought track answers the sample of document 000; everyone else hears that it is sold", async () => {
  const { id } = await withFiles(house, await track(house, seller));
  await buy(house, buyer, id);
  const { bytes } = await call(purchaseStatus, { as: buyer, params: { track: id } });
  expect(Buffer.from(bytes()).toString()).toBe(
    '{"status":"success","data":{"has_purchased":true,"can_purchase":false,"reason":"already_purchased"}}',
  );
  expect(await statusOf(id, await person(house))).toEqual(cannot("exclusive_sold"));
});

test("each other reason", async () => {
  const { id } = await track(house, seller);
  const notReady = await producer(house, { ready: false });
  expect(await statusOf(id, seller)).toEqual(cannot("own_track"));
  expect(await statusOf((await track(house, notReady)).id)).toEqual(cannot("artist_not_onboarded"));
  const unpriced = await track(house, seller, { priceMinor: null });
  expect(await statusOf(unpriced.id)).toEqual(cannot("not_for_sale"));
  overrideEnv({ PURCHASES_ENABLED: false });
  expect(await statusOf(id)).toEqual(cannot("purchases_disabled"));
  overrideEnv({ PURCHASES_ENABLED: true });
});

test("drafts and ids that are none are not there; nobody in particular is asked who they are", async () => {
  const draft = await track(house, seller, { status: "draft" });
  for (const id of [draft.id, 999_999, "seven"]) {
    expect((await call(purchaseStatus, { as: buyer, params: { track: id } })).code).toBe("not_found");
  }
  expect((await call(purchaseStatus, { params: { track: draft.id } })).code).toBe("unauthenticated");
  const limited = await person(house, { scopes: ["catalog:read"] });
  expect((await call(purchaseStatus, { as: limited, params: { track: draft.id } })).code).toBe(
    "scope_missing",
  );
});
