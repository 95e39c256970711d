import fc from "fast-check";
import { expect, test } from "vitest";
import { EXAMPLE_TERMS } from "@/lib/terms/examples";
import { GivenConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { draftOf, figure, givenConfig, previewOf, withProducerShare } from "./config-draft";

const LIMITED = {
  ...SYSTEM_DEFAULT,
  audio_streams: 500_000,
  radio_stations: 0,
  producer_royalty: 2.5,
  contact_email: "nova@example.com",
};

test("what nobody touched is sent, and shown, as it was", () => {
  for (const config of [...EXAMPLE_TERMS.map((example) => example.config), LIMITED]) {
    expect(GivenConfig.parse(givenConfig(draftOf(config)))).toEqual(config);
    expect(previewOf(draftOf(config))).toEqual(config);
  }
});

test("the shares add up to 100, whatever is typed or dragged", () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double()), (share) => {
      const { publishing_producer, publishing_licensee } = withProducerShare(draftOf(SYSTEM_DEFAULT), share);
      expect(publishing_producer + publishing_licensee).toBe(100);
      expect(Math.min(publishing_producer, publishing_licensee)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("what is no figure is sent as typed, so that its field is refused", () => {
  const draft = draftOf(SYSTEM_DEFAULT);
  const typed = { ...draft, audio_streams: { unlimited: false, text: "many" }, producer_royalty: "" };
  expect(givenConfig(typed)).toMatchObject({ audio_streams: "many", producer_royalty: "" });
  expect(previewOf(typed)).toMatchObject({ audio_streams: 0, producer_royalty: 0 });
  expect([figure("2,5"), figure(" 7 "), figure("7x"), figure("")]).toEqual([2.5, 7, "7x", ""]);
});
