import { afterAll, beforeAll, expect, test } from "vitest";
import { trackDays } from "@/db/schema";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { encodeWav } from "@/lib/audio/encode-wav";
import { dayAfter, dayOf } from "@/lib/calendar";
import { sha256 } from "@/lib/ids";
import { createPreset } from "@/lib/presets/contract";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { createTrack, listOwnTracks, readOwnTrack, setSaleTerms } from "@/lib/tracks/own-contract";
import { someSound } from "@/sandbox/testing/audio/sound";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { upload } from "@/sandbox/testing/uploads";

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
    genre: "Trap",
    mood: "Dark",
    bpm: 140,
    key: "C",
    scale: "minor",
    duration_ms: 60_000,
    description: "",
    tags: [],
    release_date: null,
    isrc: null,
    credits: [],
    missing: ["cover", "description", "tags"],
    licensing_type: "exclusive_only",
    exclusive_status: "available",
    price: 29.99,
    currency: "USD",
    terms: { source: "default", preset_id: null, preset_name: null, config: SYSTEM_DEFAULT },
    file_kinds: DELIVERABLE_FILES,
    can_be_bought: true,
    obstacle: null,
    plays: 0,
    downloads: 0,
    growth: null,
    cover_url: "/no-cover.svg",
    published_at: ready.publishedAt?.toISOString(),
    created_at: ready.createdAt.toISOString(),
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

test("orders and filters of the catalog manager, with what nobody can compare left open", async () => {
  const seller = await producer(house);
  const day = (ago: number) => dayAfter(dayOf(new Date()), -ago);
  const [old, loud, bare] = [
    await track(house, seller, {
      title: "beta",
      playCount: 9,
      priceMinor: null,
      exclusiveStatus: "not_available",
    }),
    await track(house, seller, {
      title: "Alpha",
      playCount: 30,
      coverKey: "c",
      description: "d",
      tags: ["t"],
    }),
    await track(house, seller, { title: "gamma", licensingType: "both", priceMinor: 5000 }),
  ];
  await house.db.insert(trackDays).values([
    { trackId: loud.id, day: day(40), plays: 10, downloads: 1 },
    { trackId: loud.id, day: day(3), plays: 12, downloads: 2 },
    { trackId: bare.id, day: day(3), plays: 5, downloads: 7 },
    { trackId: old.id, day: day(70), plays: 5 },
  ]);
  expect(await titles(seller, { sort: "title" })).toEqual(["Alpha", "beta", "gamma"]);
  expect(await titles(seller, { sort: "plays" })).toEqual(["Alpha", "beta", "gamma"]);
  expect(await titles(seller, { sort: "downloads" })).toEqual(["gamma", "Alpha", "beta"]);
  expect(await titles(seller, { sort: "price" })).toEqual(["gamma", "Alpha", "beta"]);
  expect(await titles(seller, { sort: "price", per_page: 2, page: 2 })).toEqual(["beta"]);
  expect(await titles(seller, { missing_metadata: "true" })).toEqual(["gamma", "beta"]);
  expect(await titles(seller, { licensing_type: "both" })).toEqual(["gamma"]);
  const lines = (await list(seller)).data.map(({ title, downloads, growth }) => [title, downloads, growth]);
  expect(lines).toEqual([
    ["gamma", 7, null],
    ["Alpha", 3, { percent: 20, label: "exceptional" }],
    ["beta", 0, null],
  ]);
  const { next_cursor: cursor } = await list(seller, { per_page: 1 });
  const crossed = await call(listOwnTracks, { as: seller, query: { sort: "title", cursor: cursor ?? "" } });
  expect(crossed.errors).toHaveProperty("cursor");
});

test("a draft of an upload: what every beat says, the files that were made, the original's hash", async () => {
  const maker = await producer(house, { name: "Ada Low" });
  const wav = encodeWav(someSound({ seconds: 6 }), 24);
  const id = await upload(maker, wav, { filename: "Night Bus.wav" });
  const fields = { title: "Night Bus", genre: "Trap", mood: "Dark", bpm: 140, key: "Bb", scale: "minor" };
  const create = (given: object, as: Person = maker) =>
    call(createTrack, { as, body: { upload: id, ...fields, ...given } });

  expect((await create({})).code, "while it is still being processed").toBe("upload_not_ready");
  await house.work();
  expect((await create({}, await producer(house))).code).toBe("not_found");
  expect((await create({ bpm: 59.5, key: "H", genre: "Noise", isrc: "X" })).errors).toMatchObject({
    bpm: ["Enter a whole number from 60 to 200."],
    key: ["Write a key such as C, F# or Bb."],
    genre: ["Choose a genre."],
    isrc: ["An ISRC has 12 characters, such as US-S1Z-99-00001."],
  });

  const { body } = await create({ isrc: "us-s1z-99-00001", tags: ["Night", "night "] });
  expect(body.data).toMatchObject({
    status: "draft",
    key: "A#",
    isrc: "USS1Z9900001",
    tags: ["night"],
    duration_ms: 6000,
    credits: [],
    missing: ["cover", "description"],
    obstacle: "not_published",
    plays: 0,
  });
  expect([...body.data.file_kinds].sort()).toEqual(["mp3_256", "mp3_320", "preview", "wav", "wav_tagged"]);
  const read = await call(readOwnTrack, { as: maker, params: { track: body.data.id } });
  expect(read.body.data.files).toContainEqual({ kind: "wav", size_bytes: wav.length, sha256: sha256(wav) });
  expect((await create({})).code).toBe("upload_used");
  expect((await call(createTrack, { as: await person(house), body: { upload: id, ...fields } })).code).toBe(
    "not_a_producer",
  );
});
