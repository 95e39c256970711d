import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createPreset,
  readArtistDefault,
  readPreset,
  setArtistDefault,
  setDefaultPreset,
} from "@/lib/presets/contract";
import { quote } from "@/lib/purchases/quote";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const read = async () => (await call(readArtistDefault, { as: seller })).body.data;
const set = (body: unknown) => call(setArtistDefault, { as: seller, body });

test("the system's terms, until the artist has some; null goes back to them", async () => {
  const system = {
    source: "system",
    preset_id: null,
    config: SYSTEM_DEFAULT,
    summary: "20/80 publishing, 3 % royalty, worldwide, 4 files",
  };
  expect(await read()).toEqual(system);
  const { body } = await set({ config: { producer_royalty: 8 } });
  expect(body.data).toMatchObject({ source: "own", config: { ...SYSTEM_DEFAULT, producer_royalty: 8 } });
  expect(await read()).toEqual(body.data);
  expect((await set({ config: null })).body.data).toEqual(system);
});

test("terms of one's own take the mark from the default preset, which stays as it is", async () => {
  const created = await call(createPreset, {
    as: seller,
    body: { name: "A", config: { producer_royalty: 4 } },
  });
  const params = { preset: created.body.data.id };
  await call(setDefaultPreset, { as: seller, params });
  await set({ config: { producer_royalty: 9 } });
  expect(await read()).toMatchObject({ source: "own", preset_id: null, config: { producer_royalty: 9 } });
  expect((await call(readPreset, { as: seller, params })).body.data).toMatchObject({
    is_default: false,
    config: { producer_royalty: 4 },
  });
});

test("a track without terms is sold on the artist's default", async () => {
  await set({ config: { producer_royalty: 12 } });
  const { id } = await track(house, seller);
  const { terms } = await quote(await house.as(await person(house)), { trackId: id });
  expect(terms.config.producer_royalty).toBe(12);
});

test("what is wrong is named by its path, and nothing changes", async () => {
  const before = await read();
  expect((await set({ config: { publishing_producer: 50 } })).errors).toEqual({
    "config.publishing_licensee": ["The publishing shares add up to 100."],
  });
  expect(Object.keys((await set({})).errors ?? {})).toEqual(["config"]);
  expect(await read()).toEqual(before);
});

test("is for producers", async () => {
  const as = await person(house);
  expect((await call(readArtistDefault, { as })).code).toBe("not_a_producer");
  expect((await call(setArtistDefault, { as, body: { config: null } })).code).toBe("not_a_producer");
});
