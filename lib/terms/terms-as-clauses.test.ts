import { expect, test } from "vitest";
import { SYSTEM_DEFAULT } from "./exclusive-config";
import { termsAsClauses } from "./terms-as-clauses";

const words = (given: Partial<typeof SYSTEM_DEFAULT>) =>
  Object.fromEntries(
    termsAsClauses({ ...SYSTEM_DEFAULT, ...given }).map((clause) => [clause.key, clause.words]),
  );

test("every key of the config is told, once", () => {
  const told = termsAsClauses(SYSTEM_DEFAULT).map(({ key }) => key);
  expect(told.toSorted()).toEqual(Object.keys(SYSTEM_DEFAULT).toSorted());
});

test("limits, permissions and shares read as they are meant", () => {
  expect(words({})).toMatchObject({
    audio_streams: "Unlimited",
    content_id: "Allowed",
    transferable: "Not allowed",
  });
  expect(words({ audio_streams: 250_000, radio_stations: 0, content_id: false })).toMatchObject({
    audio_streams: "Up to 250,000",
    radio_stations: "None",
    content_id: "Not allowed",
  });
  expect(words({ producer_royalty: 2.5 })).toMatchObject({
    producer_royalty: "2.5 %",
    publishing_licensee: "80 %",
  });
});
