import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ExclusiveConfig as Config,
  DELIVERABLE_FILES,
  GOVERNING_LAWS,
  TERRITORIES,
} from "@/db/schema/documents";
import { byField } from "@/lib/api/read-input";
import { EXAMPLE_TERMS } from "./examples";
import { ExclusiveConfig, GivenConfig, SYSTEM_DEFAULT } from "./exclusive-config";
import { termsAsSummary } from "./terms-as-summary";

const count = fc.oneof(fc.constant("unlimited" as const), fc.maxSafeNat());

/** Every config that facts §4 allows. */
const configs: fc.Arbitrary<Config> = fc
  .record({
    publishing_producer: fc.integer({ min: 0, max: 100 }),
    producer_royalty: fc.double({ min: 0, max: 100, noNaN: true }),
    territory: fc.constantFrom(...TERRITORIES),
    governing_law: fc.constantFrom(...GOVERNING_LAWS),
    distribution_copies: count,
    audio_streams: count,
    monetized_videos: count,
    non_monetized_videos: count,
    video_streams: count,
    radio_stations: count,
    non_profit_performances: count,
    broadcasting: fc.boolean(),
    for_profit_performances: fc.boolean(),
    content_id: fc.boolean(),
    transferable: fc.boolean(),
    delivered_files: fc.subarray([...DELIVERABLE_FILES], { minLength: 1 }),
  })
  .map((config) => ({ ...config, publishing_licensee: 100 - config.publishing_producer }));

const refused = (config: unknown) => {
  const read = GivenConfig.safeParse(config);
  return read.success ? {} : byField(read.error);
};

test("every config within facts §4 is taken as it is", () => {
  fc.assert(
    fc.property(configs, (config) => {
      expect(ExclusiveConfig.parse(config)).toEqual(config);
      expect(GivenConfig.parse(config)).toEqual(config);
    }),
  );
});

test("keys left out are as in the system default, and nothing else changes", () => {
  fc.assert(
    fc.property(configs, fc.subarray(Object.keys(SYSTEM_DEFAULT)), (config, left) => {
      // The two shares go together: one alone would not add up with the other's default.
      const out = new Set(left.filter((key) => !key.startsWith("publishing_")));
      const given = Object.fromEntries(Object.entries(config).filter(([key]) => !out.has(key)));
      expect(GivenConfig.parse(given)).toEqual({ ...SYSTEM_DEFAULT, ...given });
    }),
  );
  expect(GivenConfig.parse({})).toEqual(SYSTEM_DEFAULT);
});

test("shares that do not add up are refused at the licensee's share", () => {
  const shares = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(configs, shares, shares, (config, producer, licensee) => {
      fc.pre(producer + licensee !== 100);
      const wrong = { ...config, publishing_producer: producer, publishing_licensee: licensee };
      expect(refused(wrong)).toEqual({ publishing_licensee: ["The publishing shares add up to 100."] });
    }),
  );
});

describe("what is out of range is refused by its own name", () => {
  const wrong: [string, unknown[]][] = [
    ["publishing_producer", [-1, 101, 20.5, "20", null]],
    ["publishing_licensee", [-1, 101, 79.5, "80", null]],
    ["producer_royalty", [-0.1, 100.1, "3", null, Number.NaN]],
    ["territory", ["mars", "", null, "WORLDWIDE"]],
    ["governing_law", ["worldwide", "", null]],
    ["audio_streams", [-1, 1.5, "many", null, Number.POSITIVE_INFINITY]],
    ["radio_stations", [-1, "", false]],
    ["broadcasting", ["yes", 1, null]],
    ["transferable", ["no", 0, null]],
    ["delivered_files", [[], null, ["wav", "wav"]]],
    ["contact_email", ["nobody", "", null, `${"a".repeat(250)}@example.com`]],
  ];
  test.each(wrong)("%s", (key, values) => {
    for (const value of values) expect(Object.keys(refused({ [key]: value }))).toEqual([key]);
  });
  test("a file nobody knows, and a key nobody knows", () => {
    expect(refused({ delivered_files: ["wav", "cassette"] })).toEqual({
      "delivered_files.1": ["Choose files from the list."],
    });
    expect(refused({ price: 1 })).toEqual({ price: ["This field is not known here."] });
  });
});

test("the examples hold together, and read as one line", () => {
  for (const { config } of EXAMPLE_TERMS) expect(ExclusiveConfig.parse(config)).toEqual(config);
  expect(EXAMPLE_TERMS.map(({ config }) => termsAsSummary(config))).toEqual([
    "20/80 publishing, 3 % royalty, worldwide, 4 files",
    "30/70 publishing, 5 % royalty, worldwide, 5 files",
    "0/100 publishing, no royalty, worldwide, 4 files",
  ]);
  expect(termsAsSummary({ ...SYSTEM_DEFAULT, territory: "us", delivered_files: ["wav"] })).toBe(
    "20/80 publishing, 3 % royalty, in the United States, 1 file",
  );
});
