import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { licenseCertificates, notifications, producerDays, tracks } from "@/db/schema";
import { initiatePurchase } from "@/lib/purchases/contract";
import { files } from "@/lib/storage/files";
import * as contracts from "@/lib/tracks/own-contract";
import { buy, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { credited } from "@/sandbox/testing/credits";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house, { name: "Nova Keys" });
});
afterAll(() => house.close());

const { editTrack, publishTrack, unpublishTrack, deleteTrack, setTrackCover, readOwnTrack } = contracts;
const edit = (id: number, body: object, as = seller) => call(editTrack, { as, params: { track: id }, body });
const publish = (id: number) => call(publishTrack, { as: seller, params: { track: id } });
const unpublish = (id: number) => call(unpublishTrack, { as: seller, params: { track: id } });
const remove = (id: number) => call(deleteTrack, { as: seller, params: { track: id } });
const statusOf = async (id: number) =>
  (await house.db.select().from(tracks).where(eq(tracks.id, id)))[0]?.status;
const draft = () => track(house, seller, { status: "draft", publishedAt: null });
const sold = async () => {
  const made = await withFiles(house, await track(house, seller));
  await buy(house, await person(house), made.id);
  return made;
};

describe("editing", () => {
  test("what is sent changes, what is not stays, and nothing that is not known is taken", async () => {
    const { id } = await track(house, seller, { tags: ["one"] });
    const { body } = await edit(id, { description: "Line one\r\nLine two ", release_date: "2026-05-11" });
    expect(body.data).toMatchObject({
      title: "Summer Vibes",
      description: "Line one\nLine two",
      release_date: "2026-05-11",
      tags: ["one"],
    });
    expect((await edit(id, { tags: [], isrc: null, key: "gb" })).body.data).toMatchObject({
      tags: [],
      key: "F#",
    });
    for (const bad of [
      { price: 1 },
      { credits: [1] },
      { status: "published" },
      { bpm: 201 },
      { title: " " },
      { title: "a\u202eb" },
    ])
      expect((await edit(id, bad)).code, JSON.stringify(bad)).toBe("validation_failed");
  });

  test("a sold one may still be described, and its certificate stays as it is", async () => {
    const { id } = await sold();
    const certificate = async () =>
      (await house.db.select().from(licenseCertificates).where(eq(licenseCertificates.trackId, id)))[0]
        ?.publicDocument;
    const before = await certificate();
    expect((await edit(id, { title: "Renamed" })).body.data).toMatchObject({ title: "Renamed" });
    expect(await certificate()).toBe(before);
  });
});

describe("publishing", () => {
  test("the first time it comes out, and each of its makers has an upload more; again changes nothing", async () => {
    const kim = await producer(house);
    const { id } = await draft();
    await credited(house, id, kim);
    const first = (await publish(id)).body.data;
    expect(first).toMatchObject({ status: "published", obstacle: null });
    await unpublish(id);
    expect((await unpublish(id)).body.data.status).toBe("unpublished");
    expect((await publish(id)).body.data.published_at).toBe(first.published_at);
    await publish(id);
    const told = await house.db.select().from(notifications).where(eq(notifications.userId, kim.id));
    expect(told.filter(({ kind }) => kind === "credited").map(({ kind, data }) => [kind, data])).toEqual([
      ["credited", { trackId: id, title: "Summer Vibes", name: "Nova Keys" }],
    ]);
    await house.work();
    const [day] = await house.db.select().from(producerDays).where(eq(producerDays.producerId, kim.id));
    expect(day?.uploads).toBe(1);
  });

  test("one whose terms promise what it has not is in the catalog, and is told why nobody can buy it", async () => {
    const { id } = await track(house, seller, { status: "draft", fileKinds: ["wav", "mp3_320"] });
    expect((await publish(id)).body.data).toMatchObject({
      status: "published",
      can_be_bought: false,
      obstacle: "files_missing",
    });
    const bought = call(initiatePurchase, { as: await person(house), params: { track: id }, body: {} });
    expect((await bought).code).toBe("not_for_sale");
  });

  test("a sold one is neither taken down nor put up", async () => {
    const { id } = await sold();
    expect((await unpublish(id)).code).toBe("track_sold");
    expect((await publish(id)).code).toBe("track_sold");
    expect((await remove(id)).code).toBe("track_sold");
  });
});

describe("deleting", () => {
  test("one that nobody ever had rights to", async () => {
    const { id } = await track(house, seller);
    expect((await remove(id)).body.data).toEqual({ id, deleted: true });
    expect(await statusOf(id)).toBe("deleted");
    expect((await remove(id)).code).toBe("not_found");
  });

  test("not while somebody is at the checkout with it, and not once anybody was licensed", async () => {
    const { id } = await track(house, seller);
    await initiate(house, await person(house), id);
    expect((await remove(id)).code).toBe("track_in_use");
    expect(await statusOf(id)).toBe("published");
  });
});

describe("a cover", () => {
  const picture = (side: number) =>
    sharp({ create: { width: side, height: side + 100, channels: 3, background: "#aa3311" } })
      .png()
      .toBuffer();
  const put = (id: number, body: Uint8Array) =>
    call(setTrackCover, {
      as: seller,
      params: { track: id },
      body,
      headers: { "content-type": "image/png" },
    });

  test("is squared, kept in two sizes under a name that changes, and the old one goes", async () => {
    const { id } = await draft();
    const first = (await put(id, await picture(600))).body.data.cover_url;
    const [before] = await house.db.select().from(tracks).where(eq(tracks.id, id));
    const second = (await put(id, await picture(700))).body.data;
    expect(second.cover_url).not.toBe(first);
    expect(second.missing).not.toContain("cover");
    const [after] = await house.db.select().from(tracks).where(eq(tracks.id, id));
    const { width, height } = await sharp(await files().readAll(after?.coverKey ?? "")).metadata();
    expect([width, height]).toEqual([700, 700]);
    expect(await files().size(before?.coverKey ?? "")).toBeNull();
  });

  test("of too few pixels or of none is refused in words", async () => {
    const { id } = await draft();
    expect((await put(id, await picture(499))).errors?.cover?.[0]).toContain("500 × 500");
    expect((await put(id, Buffer.from("<svg/>"))).errors?.cover?.[0]).toContain("JPEG, PNG or WebP");
  });
});

test("somebody else's is not there, whatever is asked of it", async () => {
  const { id } = await track(house, await producer(house));
  const asked = { as: seller, params: { track: id } };
  const answers = await Promise.all([
    call(readOwnTrack, asked),
    edit(id, { title: "Mine" }),
    publish(id),
    unpublish(id),
    remove(id),
    call(setTrackCover, { ...asked, body: new Uint8Array(10) }),
  ]);
  expect(answers.map(({ code }) => code)).toEqual(Array(6).fill("not_found"));
});
