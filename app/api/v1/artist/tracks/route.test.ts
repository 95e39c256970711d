import { afterAll, beforeAll, expect, test } from "vitest";
import { createPreset } from "@/lib/presets/contract";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { listOwnTracks, setSaleTerms } from "@/lib/tracks/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const list = async (as: Person, query: Record<string, string | number> = {}) =>
  (await call(listOwnTracks, { as, query })).body.data;
const titles = async (as: Person, query: Record<string, string | number> = {}) =>
  (await list(as, query)).data.map(({ title }) => title);

test("a producer's tracks, each with how it is sold and what keeps it from being bought", async () => {
  const seller = await producer(house);
  const { id: presetId } = (await call(createPreset, { as: seller, body: { name: "Premium" } })).body.data;
  const ready = await track(house, seller, { title: "Ready" });
  await track(house, seller, { title: "Draft", status: "draft" });
  await track(house, seller, { title: "Deleted", status: "deleted" });
  await track(house, seller, { title: "Own", exclusiveConfig: { ...SYSTEM_DEFAULT, producer_royalty: 9 } });
  await track(house, seller, { title: "Preset", exclusiveConfig: SYSTEM_DEFAULT, presetId });
  await track(house, seller, { title: "Free", priceMinor: null, exclusiveStatus: "not_available" });

  const { data, total } = await list(seller);
  expect(total).toBe(5);
  expect(
    data.map(({ title, terms, obstacle }) => [title, terms.source, terms.preset_name, obstacle]),
  ).toEqual([
    ["Free", "default", null, "not_offered"],
    ["Preset", "preset", "Premium", null],
    ["Own", "own", null, null],
    ["Draft", "default", null, "not_published"],
    ["Ready", "default", null, null],
  ]);
  expect(data.at(-1)).toEqual({
    id: ready.id,
    title: "Ready",
    status: "published",
    licensing_type: "exclusive_only",
    exclusive_status: "available",
    price: 29.99,
    currency: "USD",
    terms: { source: "default", preset_id: null, preset_name: null, config: SYSTEM_DEFAULT },
    can_be_bought: true,
    obstacle: null,
    cover_url: "/no-cover.svg",
    published_at: ready.publishedAt?.toISOString(),
  });
});

test("search, filters and pages", async () => {
  const seller = await producer(house);
  for (const title of ["Night 100% Drive", "Day", "Night Shift"]) await track(house, seller, { title });
  await track(house, seller, { title: "Attic", status: "draft", exclusiveStatus: "not_available" });
  expect(await titles(seller, { q: "night" })).toEqual(["Night Shift", "Night 100% Drive"]);
  expect(await titles(seller, { q: "%" })).toEqual(["Night 100% Drive"]);
  expect(await titles(seller, { status: "draft" })).toEqual(["Attic"]);
  expect(await titles(seller, { exclusive_status: "not_available" })).toEqual(["Attic"]);
  const first = await list(seller, { per_page: 3 });
  expect(first).toMatchObject({ from: 1, to: 3, last_page: 2, total: 4 });
  expect(await titles(seller, { per_page: 3, cursor: first.next_cursor ?? "" })).toEqual([
    "Night 100% Drive",
  ]);
  expect(await titles(seller, { per_page: 3, page: 2 })).toEqual(["Night 100% Drive"]);
  expect((await call(listOwnTracks, { as: seller, query: { status: "deleted" } })).code).toBe(
    "validation_failed",
  );
});

test("a sold one says so, and a producer who cannot be paid learns that", async () => {
  const seller = await producer(house);
  const made = await withFiles(house, await track(house, seller));
  await buy(house, await person(house), made.id);
  expect((await list(seller)).data[0]).toMatchObject({ obstacle: "sold", can_be_bought: false });

  const newcomer = await producer(house, { ready: false });
  await track(house, newcomer);
  expect((await list(newcomer)).data[0]).toMatchObject({ obstacle: "payouts_not_ready" });
});

test("nobody sees another's, and only producers are asked", async () => {
  await track(house, await producer(house));
  expect(await list(await producer(house))).toMatchObject({ data: [], total: 0 });
  const buyer = await person(house);
  expect((await call(listOwnTracks, { as: buyer })).code).toBe("not_a_producer");
  const sale = { licensing_type: "both", exclusive_status: "not_available", price: null, currency: "USD" };
  expect((await call(setSaleTerms, { as: buyer, params: { track: 1 }, body: sale })).code).toBe(
    "not_a_producer",
  );
});
