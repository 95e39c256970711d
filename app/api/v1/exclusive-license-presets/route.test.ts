import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { exclusivePresets } from "@/db/schema";
import { createPreset, listPresets } from "@/lib/presets/contract";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  seller = await producer(house);
});
afterAll(() => house.close());

const create = (body: unknown, headers: Record<string, string> = {}) =>
  call(createPreset, { as: seller, body, headers });
const list = async (query: Record<string, string | number> = {}) =>
  (await call(listPresets, { as: seller, query })).body.data;
const names = async (query: Record<string, string | number> = {}) =>
  (await list(query)).data.map(({ name }) => name);

test("a preset is made with its own terms, and the system's where it says none", async () => {
  const { status, body } = await create({
    name: "  Premium ",
    description: "With MIDI",
    config: { publishing_producer: 30, publishing_licensee: 70, audio_streams: 500_000 },
  });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    name: "Premium",
    description: "With MIDI",
    config: { ...SYSTEM_DEFAULT, publishing_producer: 30, publishing_licensee: 70, audio_streams: 500_000 },
    is_default: false,
    usage_count: 0,
    summary: "30/70 publishing, 3 % royalty, worldwide, 4 files",
  });
  expect((await list()).data).toEqual([body.data]);
  expect((await create({ name: "Bare" })).body.data.config).toEqual(SYSTEM_DEFAULT);
});

test("what is wrong is named by its path", async () => {
  const errorsOf = async (body: unknown) => {
    const { status, code, errors } = await create(body);
    expect([status, code]).toEqual([422, "validation_failed"]);
    return errors;
  };
  expect(await errorsOf({ name: "A", config: { publishing_producer: 30 } })).toEqual({
    "config.publishing_licensee": ["The publishing shares add up to 100."],
  });
  expect(await errorsOf({ name: " ", config: { territory: "mars", audio_streams: -1 } })).toEqual({
    name: ["Name the preset."],
    "config.territory": ["Choose a territory from the list."],
    "config.audio_streams": ["Enter a whole number from 0 up, or “unlimited”."],
  });
  expect(
    Object.keys((await errorsOf({ name: "A", config: { delivered_files: ["wav", "tape"] } })) ?? {}),
  ).toEqual(["config.delivered_files.1"]);
  expect(Object.keys((await errorsOf({ name: "A", config: null })) ?? {})).toEqual(["config"]);
  expect(Object.keys((await errorsOf({ name: "x".repeat(81), description: "a\nb" })) ?? {})).toEqual([
    "name",
    "description",
  ]);
  expect(await names()).toEqual([]);
});

test("asked again with the same key, there is still one", async () => {
  const key = { "idempotency-key": `key-${seller.id}` };
  const first = await create({ name: "Once" }, key);
  const again = await create({ name: "Once" }, key);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await create({ name: "Twice" }, key)).code).toBe("idempotency_key_reused");
  expect(await names()).toEqual(["Once"]);
});

test("a hundred are enough, however many are asked for at once", async () => {
  const many = Array.from({ length: 98 }, (_, number) => ({
    producerId: seller.id,
    name: `No. ${number}`,
    config: SYSTEM_DEFAULT,
  }));
  await house.db.insert(exclusivePresets).values(many);
  const answers = await Promise.all(Array.from({ length: 5 }, () => create({ name: "One more" })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  for (const { errors } of answers.filter(({ status }) => status !== 200))
    expect(errors).toEqual({ name: ["You have 100 presets. Delete one that you no longer use."] });
  expect((await list()).total).toBe(100);
});

test("pages by number and by cursor, newest first, one's own only", async () => {
  for (const name of ["One", "Two", "Three"]) await create({ name });
  const mine = seller;
  seller = await producer(house);
  expect(await list()).toMatchObject({ data: [], total: 0, from: null, to: null });
  seller = mine;
  const first = await list({ per_page: 2 });
  expect(first).toMatchObject({ current_page: 1, from: 1, to: 2, last_page: 2, total: 3 });
  expect(await names({ per_page: 2 })).toEqual(["Three", "Two"]);
  expect(await names({ per_page: 2, page: 2 })).toEqual(["One"]);
  expect(await list({ per_page: 2, cursor: first.next_cursor ?? "" })).toMatchObject({
    data: [{ name: "One" }],
    next_cursor: null,
  });
  expect((await call(listPresets, { as: seller, query: { cursor: "made-up" } })).code).toBe(
    "validation_failed",
  );
});

test("who sells nothing is told so; who may not read or write is refused", async () => {
  const buyer = await person(house);
  expect((await call(listPresets, { as: buyer })).code).toBe("not_a_producer");
  expect((await call(createPreset, { as: buyer, body: { name: "A" } })).code).toBe("not_a_producer");
  const reader = await person(house, { scopes: ["artist:read"] });
  expect((await call(createPreset, { as: reader, body: { name: "A" } })).code).toBe("scope_missing");
  expect((await call(listPresets)).code).toBe("unauthenticated");
});
