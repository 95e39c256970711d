import { expect, test } from "vitest";
import { SYSTEM_DEFAULT } from "./exclusive-config";
import { termsAsSentences } from "./terms-as-sentences";

test("the default terms: everything unlimited, no passing on", () => {
  const words = termsAsSentences(SYSTEM_DEFAULT);
  expect(words.may).toContain("Use it worldwide");
  expect(words.may).toContain("Reach unlimited audio streams");
  expect(words.may).toContain("Register your song with Content ID");
  expect(words.mayNot).toEqual(["Pass this license on to someone else"]);
  expect(words.publishing).toEqual({ producer: 20, licensee: 80 });
  expect(words.royalty).toBe("The producer receives a royalty of 3%");
});

test("a limit is said with its number, and a limit of none is a prohibition", () => {
  const words = termsAsSentences({
    ...SYSTEM_DEFAULT,
    audio_streams: 500_000,
    radio_stations: 0,
    producer_royalty: 0,
  });
  expect(words.may).toContain("Reach up to 500,000 audio streams");
  expect(words.mayNot).toContain("Have it played on radio stations");
  expect(words.royalty).toBe("No royalty is owed to the producer");
});
