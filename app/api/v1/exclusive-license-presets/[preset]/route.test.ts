import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tracks } from "@/db/schema";
import {
  createPreset,
  deletePreset,
  readArtistDefault,
  readPreset,
  setDefaultPreset,
  updatePreset,
} from "@/lib/presets/contract";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { buy } from "@/sandbox/testing/buying";
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

const made = async (name = "Premium") =>
  (await call(createPreset, { as: seller, body: { name } })).body.data.id;
const params = (preset: number) => ({ as: seller, params: { preset } });
const read = async (preset: number) => (await call(readPreset, params(preset))).body.data;
const put = (preset: number, body: unknown) => call(updatePreset, { ...params(preset), body });
const remove = (preset: number) => call(deletePreset, params(preset));
const artistDefault = async () => (await call(readArtistDefault, { as: seller })).body.data;
const using = (presetId: number, given: Partial<typeof tracks.$inferInsert> = {}) =>
  track(house, seller, { presetId, exclusiveConfig: SYSTEM_DEFAULT, ...given });

test("a preset is replaced whole: what is left out goes back to its default", async () => {
  const id = await made();
  const config = { producer_royalty: 5, transferable: true };
  expect((await put(id, { name: "Plus", description: "x", config })).body.data).toMatchObject({
    id,
    name: "Plus",
    description: "x",
    config: { ...SYSTEM_DEFAULT, ...config },
  });
  await put(id, { name: "Plus", config: {} });
  expect(await read(id)).toMatchObject({ description: "", config: SYSTEM_DEFAULT });
  expect((await put(id, { name: "Plus" })).errors).toHaveProperty("config");
  expect((await put(id, { name: "", config: { publishing_licensee: 81 } })).errors).toEqual({
    name: ["Name the preset."],
    "config.publishing_licensee": ["The publishing shares add up to 100."],
  });
});

test("tracks keep the terms they took when the preset is edited", async () => {
  const id = await made();
  const { id: trackId } = await using(id);
  await put(id, { name: "Premium", config: { producer_royalty: 50 } });
  const [kept] = await house.db.select().from(tracks).where(eq(tracks.id, trackId));
  expect(kept?.exclusiveConfig).toEqual(SYSTEM_DEFAULT);
  expect((await read(id)).usage_count).toBe(1);
});

test("the artist's default follows when the default preset is edited, and is the system's once it is gone", async () => {
  const id = await made();
  await call(setDefaultPreset, params(id));
  await put(id, { name: "Premium", config: { producer_royalty: 7 } });
  expect(await artistDefault()).toMatchObject({
    source: "preset",
    preset_id: id,
    config: { producer_royalty: 7 },
  });
  expect((await remove(id)).body.data).toEqual({ id, deleted: true });
  expect(await artistDefault()).toMatchObject({ source: "system", preset_id: null, config: SYSTEM_DEFAULT });
  expect((await call(readPreset, params(id))).code).toBe("not_found");
  expect((await remove(id)).code).toBe("not_found");
});

test("one that tracks use stays, and the refusal says how many", async () => {
  const id = await made();
  await using(id);
  const refusedOnce = await remove(id);
  expect([refusedOnce.status, refusedOnce.code, refusedOnce.errors]).toEqual([
    409,
    "preset_in_use",
    { preset: ["1 track uses it."] },
  ]);
  await using(id, { status: "draft" });
  expect((await remove(id)).errors).toEqual({ preset: ["2 tracks use it."] });
  expect((await read(id)).usage_count).toBe(2);
});

test("sold and deleted tracks, whose terms nobody can change, do not keep it; their terms stay", async () => {
  const id = await made();
  const sold = await withFiles(house, await using(id));
  await buy(house, await person(house), sold.id);
  const deleted = await using(id, { status: "deleted" });
  expect((await read(id)).usage_count).toBe(0);
  expect((await remove(id)).status).toBe(200);
  for (const { id: trackId } of [sold, deleted]) {
    const [kept] = await house.db.select().from(tracks).where(eq(tracks.id, trackId));
    expect(kept).toMatchObject({ presetId: null, exclusiveConfig: SYSTEM_DEFAULT });
  }
});

test("another producer's preset cannot be told from none", async () => {
  const id = await made();
  const other = await producer(house);
  for (const contract of [readPreset, deletePreset, setDefaultPreset])
    expect((await call(contract, { as: other, params: { preset: id } })).code).toBe("not_found");
  const taken = { as: other, params: { preset: id }, body: { name: "Mine", config: {} } };
  expect((await call(updatePreset, taken)).code).toBe("not_found");
  expect(await read(id)).toMatchObject({ name: "Premium", is_default: false });
});
