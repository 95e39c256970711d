import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { producers, tracks } from "@/db/schema";
import { overrideEnv } from "@/lib/env";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { SORTS } from "./catalog-order";
import { searchOfAddress } from "./catalog-query";
import { type CatalogSearch, searchTracks } from "./search-tracks";

let house: House;
let nova: Producer;
let fern: Producer;

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const search = async (input: CatalogSearch, as?: Person) => searchTracks(await house.as(as), input);
const titles = async (input: CatalogSearch, as?: Person) =>
  (await search(input, as)).tracks.map(({ title }) => title);

beforeAll(async () => {
  house = await openHouse();
  nova = await producer(house, { name: "Nova Keys" });
  fern = await producer(house, { name: "Fern Valley", ready: false });
  const beats = [
    { title: "Midnight Trains", bpm: 140, key: "C#", priceMinor: 3000, playCount: 5, publishedAt: day(1) },
    {
      title: "Golden Hour",
      mood: "Happy",
      bpm: 90,
      scale: "major" as const,
      priceMinor: 1000,
      playCount: 50,
      publishedAt: day(2),
    },
    {
      title: "Lo-fi Rain",
      genre: "Lo-fi",
      bpm: 80,
      priceMinor: 2000,
      currency: "GBP",
      playCount: 20,
      publishedAt: day(3),
      tags: ["midnight", "tape"],
    },
    {
      title: "Open Door",
      genre: "Lo-fi",
      bpm: 80,
      priceMinor: null,
      licensingType: "non_exclusive_only" as const,
      exclusiveStatus: "not_available" as const,
      playCount: 5,
      publishedAt: day(4),
    },
  ];
  for (const beat of beats) await track(house, nova, beat);
  await track(house, fern, { title: "Slow River", bpm: 140, priceMinor: 3000, publishedAt: day(5) });
  await track(house, nova, { title: "Midnight Gone", exclusiveStatus: "sold", publishedAt: day(6) });
  await track(house, nova, { title: "Midnight Draft", status: "draft" });
  await track(house, nova, { title: "Midnight Away", status: "unpublished", publishedAt: day(7) });
});
afterAll(() => house.close());

describe("the catalog", () => {
  test("shows what is published and not sold, the newest first", async () => {
    expect(await titles({})).toEqual([
      "Slow River",
      "Open Door",
      "Lo-fi Rain",
      "Golden Hour",
      "Midnight Trains",
    ]);
  });

  test.each<[CatalogSearch, string[]]>([
    [{ genre: ["Lo-fi"] }, ["Open Door", "Lo-fi Rain"]],
    [{ genre: ["Lo-fi", "Trap"], mood: ["Happy"] }, ["Golden Hour"]],
    [{ bpmMin: 80, bpmMax: 90 }, ["Open Door", "Lo-fi Rain", "Golden Hour"]],
    [{ bpmMin: 141 }, []],
    [{ key: "C#" }, ["Midnight Trains"]],
    [{ scale: "major" }, ["Golden Hour"]],
    [{ priceMin: 2000, priceMax: 2999 }, ["Lo-fi Rain"]],
    [{ currency: "GBP" }, ["Lo-fi Rain"]],
    [{ sort: "popular" }, ["Golden Hour", "Lo-fi Rain", "Open Door", "Midnight Trains", "Slow River"]],
    [{ sort: "price_asc" }, ["Golden Hour", "Lo-fi Rain", "Midnight Trains", "Slow River"]],
    [{ sort: "price_desc" }, ["Slow River", "Midnight Trains", "Lo-fi Rain", "Golden Hour"]],
    [{ sort: "bpm_asc" }, ["Lo-fi Rain", "Open Door", "Golden Hour", "Midnight Trains", "Slow River"]],
    [{ sort: "bpm_desc" }, ["Slow River", "Midnight Trains", "Golden Hour", "Open Door", "Lo-fi Rain"]],
  ])("narrows and orders: %j", async (input, expected) => {
    expect(await titles(input)).toEqual(expected);
  });
});

describe("a search", () => {
  test("finds names before other words, and neither sold nor unpublished tracks", async () => {
    expect(await titles({ q: "midnight" })).toEqual(["Midnight Trains", "Lo-fi Rain"]);
  });
  test("takes the last word as a beginning, and every word as needed", async () => {
    expect(await titles({ q: "midnight tr" })).toEqual(["Midnight Trains"]);
    expect(await titles({ q: "midnight house" })).toEqual([]);
  });
  test("finds the producer", async () => {
    expect(await titles({ q: "fern" })).toEqual(["Slow River"]);
  });
  test("finds nothing for signs alone", async () => {
    expect(await titles({ q: "!?" })).toEqual([]);
  });
  test("never throws, whatever is typed", async () => {
    const typed = fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), fc.string({ unit: "grapheme" }));
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom(undefined, ...SORTS), async (q, sort) => {
        const { tracks } = await search({ q, sort });
        expect(tracks.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 150 },
    );
  });
});

describe("pages", () => {
  const orders = [
    ...SORTS.map((sort) => ({ sort })),
    { q: "nova", sort: "relevance" as const },
    { q: "midnight" },
  ];
  test.each<CatalogSearch>(orders)("of one track each give every track once, in order: %j", async (input) => {
    const whole = (await search(input)).tracks.map(({ id }) => id);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ ...input, limit: 1, cursor });
      seen.push(...page.tracks.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  test.each([
    "nonsense",
    "",
    Buffer.from("[]").toString("base64url"),
    Buffer.from('["newest",0,1e300,1]').toString("base64url"),
    Buffer.from('["newest",0,-1,1]').toString("base64url"),
    Buffer.from('["newest",2,1,1]').toString("base64url"),
    Buffer.from('["newest",0,"x",null]').toString("base64url"),
    Buffer.from('["popular",0,1,1]').toString("base64url"),
  ])("a cursor that was not handed out is a bad field: %s", async (cursor) => {
    await expect(search({ cursor })).rejects.toMatchObject({
      reason: "validation_failed",
      details: { fields: { cursor: [expect.any(String)] } },
    });
  });
});

describe("what can be bought", () => {
  test("is the same by the filter as by the rule, for every asker", async () => {
    for (const asker of [undefined, nova, fern, await person(house)]) {
      const all = (await search({}, asker)).tracks;
      const buyable = all
        .filter(({ purchasability }) => purchasability.purchasable)
        .map(({ title }) => title);
      expect(await titles({ purchasable: true }, asker)).toEqual(buyable);
    }
    expect(await titles({ purchasable: true })).toEqual(["Lo-fi Rain", "Golden Hour", "Midnight Trains"]);
    expect(await titles({ purchasable: true }, nova)).toEqual([]);
  });

  test("follows each condition on the producer and on the track", async () => {
    const seller = await producer(house, { name: "Condition" });
    const { id } = await track(house, seller, { title: "Conditional", publishedAt: day(8) });
    const agree = async () => {
      const { tracks: all } = await search({ q: "Conditional" });
      const byRule = all.filter(({ purchasability }) => purchasability.purchasable).length;
      expect((await search({ q: "Conditional", purchasable: true })).tracks).toHaveLength(byRule);
      return byRule;
    };
    expect(await agree()).toBe(1);
    const producerChanges = [
      { status: "denied" },
      { chargesEnabled: false },
      { payoutsEnabled: false },
      { detailsSubmitted: false },
      { disconnectedAt: day(9) },
      { stripeAccountId: null },
    ] as const;
    const [original] = await house.db.select().from(producers).where(eq(producers.userId, seller.id));
    if (!original) throw new Error("the producer is gone");
    for (const change of producerChanges) {
      await house.db.update(producers).set(change).where(eq(producers.userId, seller.id));
      expect(await agree()).toBe(0);
      await house.db.update(producers).set(original).where(eq(producers.userId, seller.id));
    }
    for (const change of [
      { licensingType: "non_exclusive_only" as const },
      { exclusiveStatus: "not_available" as const },
      { priceMinor: null },
      { fileKinds: ["wav" as const, "mp3_320" as const] },
    ]) {
      const [former] = await house.db.select().from(tracks).where(eq(tracks.id, id));
      const { licensingType, exclusiveStatus, priceMinor, fileKinds } = former ?? {};
      await house.db.update(tracks).set(change).where(eq(tracks.id, id));
      expect(await agree()).toBe(0);
      await house.db
        .update(tracks)
        .set({ licensingType, exclusiveStatus, priceMinor, fileKinds })
        .where(eq(tracks.id, id));
    }
    await house.db.update(tracks).set({ status: "deleted" }).where(eq(tracks.id, id));
  });

  test("is nothing while purchases are switched off", async () => {
    const restore = overrideEnv({ PURCHASES_ENABLED: false, DATABASE_URL: house.url });
    expect(await titles({ purchasable: true })).toEqual([]);
    restore();
  });
});

test("an address is read as it is meant: what makes no sense is left out", () => {
  expect(
    searchOfAddress({
      genre: "Trap",
      mood: ["Dark", "Chill"],
      bpm_min: "90",
      bpm_max: "fast",
      key: "Db",
      price_max: "29.99",
      sort: "sideways",
      purchasable: "true",
    }),
  ).toEqual({
    genre: ["Trap"],
    mood: ["Dark", "Chill"],
    bpmMin: 90,
    key: "C#",
    priceMax: 2999,
    purchasable: true,
  });
  expect(searchOfAddress({ genre: "Polka", key: "H", bpm_min: "" })).toEqual({});
});
