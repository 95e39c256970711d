import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultConfig } from "@/lib/presets/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("the default of facts §4, and the words one may choose from", async () => {
  const { status, body } = await call(defaultConfig, { as: await producer(house) });
  expect(status).toBe(200);
  expect(body.data.config).toEqual({
    publishing_producer: 20,
    publishing_licensee: 80,
    producer_royalty: 3,
    territory: "worldwide",
    governing_law: "us",
    distribution_copies: "unlimited",
    audio_streams: "unlimited",
    monetized_videos: "unlimited",
    non_monetized_videos: "unlimited",
    video_streams: "unlimited",
    radio_stations: "unlimited",
    non_profit_performances: "unlimited",
    broadcasting: true,
    for_profit_performances: true,
    content_id: true,
    transferable: false,
    delivered_files: ["wav", "wav_tagged", "mp3_320", "stems"],
  });
  expect(body.data.allowed).toEqual({
    territory: [
      "worldwide",
      "us",
      "ca",
      "uk",
      "europe",
      "north_america",
      "south_america",
      "asia",
      "africa",
      "oceania",
    ],
    governing_law: ["us", "ca", "uk", "de", "fr", "au", "jp", "kr", "br", "mx"],
    delivered_files: ["wav", "wav_tagged", "mp3_320", "mp3_256", "flac", "midi", "stems", "trackout"],
  });
});

test("is for producers", async () => {
  expect((await call(defaultConfig, { as: await person(house) })).code).toBe("not_a_producer");
});
