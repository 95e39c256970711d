import { afterAll, beforeAll, expect, test } from "vitest";
import { createPreset, listPresets, readArtistDefault, setDefaultPreset } from "@/lib/presets/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const made = async (royalty: number) => {
  const body = { name: `Royalty ${royalty}`, config: { producer_royalty: royalty } };
  return (await call(createPreset, { as: seller, body })).body.data.id;
};
const setDefault = (preset: number) => call(setDefaultPreset, { as: seller, params: { preset } });
const marked = async () =>
  (await call(listPresets, { as: seller })).body.data.data
    .filter((each) => each.is_default)
    .map(({ id }) => id);
const artistDefault = async () => (await call(readArtistDefault, { as: seller })).body.data;

test("one preset is the default, and its terms are the artist's; again changes nothing", async () => {
  const [first, second] = [await made(4), await made(6)];
  expect((await setDefault(first)).body.data).toMatchObject({ id: first, is_default: true });
  expect(await setDefault(second)).toMatchObject({ status: 200 });
  const again = await setDefault(second);
  expect(again.body.data).toMatchObject({ id: second, is_default: true });
  expect(await marked()).toEqual([second]);
  expect(await artistDefault()).toMatchObject({
    source: "preset",
    preset_id: second,
    config: { producer_royalty: 6 },
  });
});

test("of many set at once exactly one stays, and the artist's terms are its terms", async () => {
  const ids = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(made));
  for (let round = 0; round < 3; round++) {
    const answers = await Promise.all(ids.map(setDefault));
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const [only, ...others] = await marked();
    expect(others).toEqual([]);
    const { preset_id, config } = await artistDefault();
    expect(preset_id).toBe(only);
    expect(config.producer_royalty).toBe(ids.indexOf(only ?? 0) + 1);
  }
});

test("is for producers who may write", async () => {
  const preset = await made(9);
  expect((await call(setDefaultPreset, { as: await person(house), params: { preset } })).code).toBe(
    "not_a_producer",
  );
});
