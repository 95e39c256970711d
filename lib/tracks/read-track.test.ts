import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trackFiles, tracks } from "@/db/schema";
import type { ExclusiveConfig } from "@/db/schema/documents";
import { quote } from "@/lib/purchases/quote";
import { files } from "@/lib/storage/files";
import { buy } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { cover } from "./cover";
import { listProducerTracks } from "./list-producer-tracks";
import { preview } from "./preview";
import { readTrack } from "./read-track";
import { similarTracks } from "./similar-tracks";

let house: House;
let seller: Producer;
let buyer: Person;
let other: Person;
let soldId: number;

const read = async (trackId: number, as?: Person) => readTrack(await house.as(as), { trackId });
const hear = async (trackId: number, as?: Person) => preview(await house.as(as), { trackId });
const see = async (trackId: number, as?: Person) => cover(await house.as(as), { trackId, size: "small" });

async function withMedia(made: typeof tracks.$inferSelect) {
  await withFiles(house, made);
  const sound = Buffer.from("a preview");
  const storageKey = `tracks/${made.id}/preview.mp3`;
  await files().put(storageKey, sound, "audio/mpeg");
  await house.db.insert(trackFiles).values({
    trackId: made.id,
    kind: "preview",
    storageKey,
    contentType: "audio/mpeg",
    size: sound.length,
    sha256: "0".repeat(64),
  });
  const coverKey = `tracks/${made.id}/cover.jpg`;
  await files().put(coverKey, Buffer.from("a picture"), "image/jpeg");
  await house.db.update(tracks).set({ coverKey }).where(eq(tracks.id, made.id));
  return made.id;
}

beforeAll(async () => {
  house = await openHouse();
  [seller, buyer, other] = await Promise.all([producer(house), person(house), person(house)]);
  soldId = await withMedia(await track(house, seller, { title: "Gone", genre: "House", mood: "Chill" }));
  await buy(house, buyer, soldId);
});
afterAll(() => house.close());

describe("a track on sale", () => {
  test("is told in full, with its terms as a buyer would accept them and the files that are there", async () => {
    const id = await withMedia(await track(house, seller));
    const details = await read(id, other);
    expect(details).toMatchObject({
      title: "Summer Vibes",
      producer: { id: seller.id, name: seller.name },
      purchasability: { purchasable: true, reason: null },
      relation: "visitor",
      hearable: true,
    });
    expect(details.terms?.hash).toBe((await quote(await house.as(buyer), { trackId: id })).terms.hash);
    expect(details.files.map(({ kind }) => kind)).toEqual(["wav", "wav_tagged", "mp3_320", "stems"]);
    expect(JSON.stringify({ ...details, terms: null })).not.toMatch(/acct_|stripe|@example/i);
  });

  test("with terms that do not hold together is shown without them and is not for sale", async () => {
    const exclusiveConfig = { territory: "moon" } as unknown as ExclusiveConfig;
    const details = await read((await track(house, seller, { exclusiveConfig })).id, other);
    expect(details).toMatchObject({ terms: null, files: [], purchasability: { reason: "not_for_sale" } });
  });

  test("is its producer's own", async () => {
    const details = await read((await track(house, seller)).id, seller);
    expect(details).toMatchObject({ relation: "producer", purchasability: { reason: "own_track" } });
  });
});

describe("a sold track", () => {
  test("can be visited by anyone, heard by its buyer and its producer alone", async () => {
    for (const visitor of [undefined, other]) {
      expect(await read(soldId, visitor)).toMatchObject({
        hearable: false,
        purchasability: { reason: "exclusive_sold" },
      });
      await expect(hear(soldId, visitor)).rejects.toMatchObject({ reason: "exclusive_sold" });
    }
    expect(await read(soldId, buyer)).toMatchObject({ relation: "owner", hearable: true });
    for (const entitled of [buyer, seller]) {
      expect(await hear(soldId, entitled)).toMatchObject({ contentType: "audio/mpeg", size: 9 });
    }
  });

  test("stays with its buyer when it is taken down, and is gone for everyone else", async () => {
    const id = await withMedia(await track(house, seller));
    await buy(house, buyer, id);
    await house.db.update(tracks).set({ status: "deleted" }).where(eq(tracks.id, id));
    expect((await read(id, buyer)).relation).toBe("owner");
    expect((await see(id, buyer)).cacheControl).toMatch(/^private/);
    for (const visitor of [undefined, other, seller]) {
      for (const ask of [read, hear, see]) {
        await expect(ask(id, visitor)).rejects.toMatchObject({ reason: "not_found" });
      }
    }
  });
});

test("a draft is for its producer alone", async () => {
  const id = await withMedia(await track(house, seller, { status: "draft" }));
  expect((await read(id, seller)).relation).toBe("producer");
  expect((await see(id, seller)).cacheControl).toMatch(/^private/);
  for (const visitor of [undefined, other]) {
    for (const ask of [read, hear, see]) {
      await expect(ask(id, visitor)).rejects.toMatchObject({ reason: "not_found" });
    }
  }
});

test("a public cover may be kept for good; the small one falls back to the large", async () => {
  const id = await withMedia(await track(house, seller));
  expect(await see(id)).toMatchObject({
    contentType: "image/jpeg",
    cacheControl: expect.stringContaining("immutable"),
  });
  await expect(see((await track(house, seller)).id)).rejects.toMatchObject({ reason: "not_found" });
});

test("similar tracks are in the catalog, the most alike first, and never the track itself", async () => {
  const maker = await producer(house);
  const style = { genre: "Synthwave", mood: "Dreamy", bpm: 100, key: "E" };
  const heart = await track(house, maker, { ...style, title: "Heart" });
  await track(house, maker, { ...style, title: "Twin" });
  await track(house, maker, { ...style, title: "Cousin", bpm: 104, key: "C#", mood: "Dark" });
  await track(house, maker, { ...style, title: "Sold twin", exclusiveStatus: "sold" });
  await track(house, maker, { title: "Neighbor by mood", genre: "Pop", mood: "Dreamy" });
  const found = await similarTracks(await house.as(), { track: heart, limit: 3 });
  expect(found.map(({ title }) => title)).toEqual(["Twin", "Cousin", "Neighbor by mood"]);
});

describe("a producer", () => {
  test("lists what is on offer, page by page, each once", async () => {
    const maker = await producer(house);
    const ids: number[] = [];
    for (let n = 0; n < 5; n++) ids.unshift((await track(house, maker)).id);
    await track(house, maker, { exclusiveStatus: "sold" });
    await track(house, maker, { status: "draft" });
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listProducerTracks(await house.as(), { producerId: maker.id, limit: 2, cursor });
      seen.push(...page.tracks.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
    await expect(
      listProducerTracks(await house.as(), { producerId: maker.id, cursor: "WyJ4Il0" }),
    ).rejects.toMatchObject({ reason: "validation_failed" });
  });
});
