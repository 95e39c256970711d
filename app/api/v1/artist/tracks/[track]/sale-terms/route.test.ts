import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog, exclusivePresets, tracks } from "@/db/schema";
import { createPreset, deletePreset, readPreset, updatePreset } from "@/lib/presets/contract";
import { quote } from "@/lib/purchases/quote";
import { readPurchase } from "@/lib/purchases/read-purchase";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { setSaleTerms } from "@/lib/tracks/own-contract";
import { readSoldTerms } from "@/lib/tracks/read-sold-terms";
import { confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const SALE = { licensing_type: "both", exclusive_status: "available", price: 49.5, currency: "EUR" };
const set = (trackId: number, changes: Record<string, unknown> = {}, as = seller) =>
  call(setSaleTerms, { as, params: { track: trackId }, body: { ...SALE, ...changes } });
const unpriced = async () =>
  (
    await track(house, seller, {
      priceMinor: null,
      licensingType: "non_exclusive_only",
      exclusiveStatus: "not_available",
    })
  ).id;
const preset = async (royalty: number) => {
  const body = { name: `Royalty ${royalty}`, config: { producer_royalty: royalty } };
  return (await call(createPreset, { as: seller, body })).body.data.id;
};
const quoted = async (trackId: number) => quote(await house.as(await person(house)), { trackId });

test("a track with a price and a license can be bought at just that", async () => {
  const id = await unpriced();
  const { status, body } = await set(id, { terms: { source: "own", config: { producer_royalty: 8 } } });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    id,
    licensing_type: "both",
    exclusive_status: "available",
    price: 49.5,
    currency: "EUR",
    terms: { source: "own", preset_id: null, config: { ...SYSTEM_DEFAULT, producer_royalty: 8 } },
    can_be_bought: true,
    obstacle: null,
  });
  expect(await quoted(id)).toMatchObject({
    priceMinor: 4950,
    currency: "EUR",
    terms: { config: { producer_royalty: 8 } },
  });
  const audited = and(eq(auditLog.subject, `track:${id}`), eq(auditLog.action, "track.sale_terms_set"));
  expect(await house.db.select().from(auditLog).where(audited)).toMatchObject([
    { actor: `user:${seller.id}` },
  ]);
});

describe("terms", () => {
  test("of a preset are copied: an edit of the preset reaches the track when it is chosen again", async () => {
    const [id, presetId] = [await unpriced(), await preset(4)];
    const chosen = await set(id, { terms: { source: "preset", preset_id: presetId } });
    expect(chosen.body.data.terms).toMatchObject({
      source: "preset",
      preset_id: presetId,
      preset_name: "Royalty 4",
      config: { producer_royalty: 4 },
    });
    expect((await call(readPreset, { as: seller, params: { preset: presetId } })).body.data.usage_count).toBe(
      1,
    );
    const edited = { name: "Royalty 40", config: { producer_royalty: 40 } };
    await call(updatePreset, { as: seller, params: { preset: presetId }, body: edited });
    expect((await quoted(id)).terms.config.producer_royalty).toBe(4);
    await set(id, { terms: { source: "preset", preset_id: presetId } });
    expect((await quoted(id)).terms.config.producer_royalty).toBe(40);
  });

  test("that are left out stay; the default gives them up", async () => {
    const [id, presetId] = [await unpriced(), await preset(4)];
    await set(id, { terms: { source: "preset", preset_id: presetId } });
    expect((await set(id, { price: 60 })).body.data).toMatchObject({
      price: 60,
      terms: { preset_id: presetId },
    });
    expect((await set(id, { terms: { source: "default" } })).body.data.terms).toEqual({
      source: "default",
      preset_id: null,
      preset_name: null,
      config: SYSTEM_DEFAULT,
    });
    expect((await call(deletePreset, { as: seller, params: { preset: presetId } })).status).toBe(200);
  });

  test("of another's preset are nobody's", async () => {
    const other = await producer(house);
    const theirs = await call(createPreset, { as: other, body: { name: "Theirs" } });
    for (const preset_id of [theirs.body.data.id, 999_999_999])
      expect((await set(await unpriced(), { terms: { source: "preset", preset_id } })).errors).toEqual({
        "terms.preset_id": ["You have no such preset."],
      });
  });
});

test("what is wrong is named by its path, and nothing changes", async () => {
  const id = await unpriced();
  const wrong = async (changes: Record<string, unknown>) =>
    Object.keys((await set(id, changes)).errors ?? {});
  expect(await wrong({ price: 0 })).toEqual(["price"]);
  expect(await wrong({ price: -1 })).toEqual(["price"]);
  expect(await wrong({ price: 29.999 })).toEqual(["price"]);
  expect(await wrong({ price: 0.3 })).toEqual(["price"]);
  expect(await wrong({ price: 1_000_000 })).toEqual(["price"]);
  expect(await wrong({ price: 1e300 })).toEqual(["price"]);
  expect(await wrong({ price: "29.99" })).toEqual(["price"]);
  expect(await wrong({ price: null })).toEqual(["price"]);
  expect(await wrong({ currency: "JPY" })).toEqual(["currency"]);
  expect(await wrong({ exclusive_status: "sold" })).toEqual(["exclusive_status"]);
  expect(await wrong({ licensing_type: "non_exclusive_only" })).toEqual(["licensing_type"]);
  expect(await wrong({ terms: { source: "preset" } })).toEqual(["terms.preset_id"]);
  expect(await wrong({ terms: { source: "own" } })).toEqual(["terms.config"]);
  expect(await wrong({ terms: { source: "default", preset_id: 1 } })).toEqual(["terms.preset_id"]);
  expect(await wrong({ terms: { source: "own", config: { publishing_producer: 1 } } })).toEqual([
    "terms.config.publishing_licensee",
  ]);
  const [row] = await house.db.select().from(tracks).where(eq(tracks.id, id));
  expect(row).toMatchObject({ priceMinor: null, exclusiveStatus: "not_available", exclusiveConfig: null });
});

test("somebody else's track, a deleted one and none look the same", async () => {
  const other = await producer(house);
  const deleted = await track(house, seller, { status: "deleted" });
  expect((await set((await track(house, other)).id)).code).toBe("not_found");
  for (const id of [deleted.id, 999_999_999]) expect((await set(id)).code).toBe("not_found");
});

test("who is at the checkout buys what they saw; once sold, nothing changes any more", async () => {
  const { id } = await withFiles(house, await track(house, seller));
  const buyer = await person(house);
  const started = await initiate(house, buyer, id);
  expect((await set(id, { terms: { source: "own", config: { producer_royalty: 90 } } })).status).toBe(200);
  await confirm(house, started.intentId);
  await deliver(house);
  await house.work();
  const { purchase } = await readPurchase(await house.as(buyer), { purchaseId: started.purchaseId });
  expect(purchase).toMatchObject({ status: "succeeded", priceMinor: 2999, currency: "USD" });
  expect(purchase.terms.producer_royalty).toBe(3);

  const sold = await readSoldTerms(await house.as(seller), { trackId: id });
  expect(sold).toMatchObject({ priceMinor: 2999, currency: "USD", config: { producer_royalty: 3 } });
  expect(await readSoldTerms(await house.as(await producer(house)), { trackId: id })).toBeNull();

  const refused = await set(id, { price: 1 });
  expect([refused.status, refused.code]).toEqual([409, "track_sold"]);
});

test("a preset that is deleted while a track takes it is either used or gone, never half", async () => {
  for (let round = 0; round < 5; round++) {
    const [id, presetId] = [await unpriced(), await preset(round)];
    const [taken, deleted] = await Promise.all([
      set(id, { terms: { source: "preset", preset_id: presetId } }),
      call(deletePreset, { as: seller, params: { preset: presetId } }),
    ]);
    expect([taken.status, deleted.status].toSorted()).toEqual(taken.status === 200 ? [200, 409] : [200, 422]);
    const left = await house.db.select().from(exclusivePresets).where(eq(exclusivePresets.id, presetId));
    expect(left).toHaveLength(taken.status === 200 ? 1 : 0);
  }
});

test("of many prices set at once, the track has one of them whole", async () => {
  const id = await unpriced();
  await Promise.all(
    [10, 20, 30, 40].map((price) =>
      set(id, { price, terms: { source: "own", config: { producer_royalty: price } } }),
    ),
  );
  const { priceMinor, terms } = await quoted(id);
  expect(terms.config.producer_royalty).toBe(priceMinor / 100);
});
