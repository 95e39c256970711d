import { afterAll, beforeAll, expect, test } from "vitest";
import { quote } from "@/lib/purchases/quote";
import { readTrack } from "@/lib/tracks/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let buyer: Person;
let seller: Producer;

beforeAll(async () => {
  house = await openHouse();
  [buyer, seller] = await Promise.all([person(house), producer(house)]);
});
afterAll(() => house.close());

const read = (id: number | string, as: Person | undefined = buyer) =>
  call(readTrack, { as, params: { track: id } });

test("tells a track with its terms, their hash and what is delivered", async () => {
  const { id } = await withFiles(house, await track(house, seller, { isrc: "QZABC2600001" }));
  const { status, body } = await read(id);
  expect(status).toBe(200);
  const { terms } = await quote(await house.as(buyer), { trackId: id });
  expect(body.data).toMatchObject({
    id,
    isrc: "QZABC2600001",
    can_purchase: true,
    preview_url: `/media/previews/${id}`,
    exclusive_config: terms.config,
    terms_hash: terms.hash,
  });
  expect(body.data.delivered_files.map(({ kind }) => kind)).toEqual([
    "wav",
    "wav_tagged",
    "mp3_320",
    "stems",
  ]);
});

test("says that a sold track is sold, and lets only its buyer and its producer hear it", async () => {
  const { id } = await withFiles(house, await track(house, seller));
  await buy(house, buyer, id);
  const stranger = await read(id, await person(house));
  expect(stranger.body.data).toMatchObject({
    exclusive_status: "sold",
    reason: "exclusive_sold",
    preview_url: null,
  });
  for (const entitled of [buyer, seller]) {
    expect((await read(id, entitled)).body.data.preview_url).toBe(`/media/previews/${id}`);
  }
});

test("somebody's draft and what is missing look the same", async () => {
  const draft = await track(house, seller, { status: "draft" });
  for (const id of [draft.id, 999_999, "seven", "0"]) expect((await read(id)).code).toBe("not_found");
  expect((await read(draft.id, seller)).status).toBe(200);
});

test("asks for a token with the scope", async () => {
  const { id } = await track(house, seller);
  expect((await call(readTrack, { params: { track: id } })).code).toBe("unauthenticated");
  expect((await read(id, await person(house, { scopes: ["licenses:read"] }))).code).toBe("scope_missing");
});
