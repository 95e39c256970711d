import { describe, expect, test } from "vitest";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { purchasability } from "./purchasability";

type Track = Parameters<typeof purchasability>[0];
type Producer = Parameters<typeof purchasability>[1];

const track: Track = {
  producerId: 1,
  status: "published",
  licensingType: "both",
  exclusiveStatus: "available",
  priceMinor: 2999,
  exclusiveConfig: null,
  fileKinds: SYSTEM_DEFAULT.delivered_files,
};
const producer: Producer = {
  status: "approved",
  stripeAccountId: "acct_1",
  chargesEnabled: true,
  payoutsEnabled: true,
  detailsSubmitted: true,
  disconnectedAt: null,
  exclusiveDefault: null,
};
const asker = { askerId: 2, purchasesEnabled: true };

describe("a track on sale by a producer who is set up", () => {
  test.each(["both", "exclusive_only"] as const)("is purchasable as %s", (licensingType) => {
    expect(purchasability({ ...track, licensingType }, producer, asker)).toEqual({
      purchasable: true,
      reason: null,
    });
  });
  test("is purchasable by someone who has yet to sign in", () => {
    expect(purchasability(track, producer, { ...asker, askerId: null }).purchasable).toBe(true);
  });
  test("is not purchasable by its own producer", () => {
    expect(purchasability(track, producer, { ...asker, askerId: 1 }).reason).toBe("own_track");
  });
  test("is not purchasable while purchases are switched off", () => {
    expect(purchasability(track, producer, { ...asker, purchasesEnabled: false }).reason).toBe(
      "purchases_disabled",
    );
  });
});

test.each<[string, Partial<Track>]>([
  ["a draft", { status: "draft" }],
  ["unpublished", { status: "unpublished" }],
  ["deleted", { status: "deleted" }],
  ["non-exclusive only", { licensingType: "non_exclusive_only" }],
  ["not available", { exclusiveStatus: "not_available" }],
  ["without a price", { priceMinor: null }],
  ["without a file that its terms promise", { fileKinds: ["wav", "wav_tagged", "mp3_320"] }],
  ["with terms that do not hold", { exclusiveConfig: { ...SYSTEM_DEFAULT, publishing_producer: 50 } }],
])("a track that is %s is not for sale", (_name, change) => {
  expect(purchasability({ ...track, ...change }, producer, asker).reason).toBe("not_for_sale");
});

test.each<[string, Partial<Producer>]>([
  ["not approved", { status: "pending" }],
  ["without an account", { stripeAccountId: null }],
  ["without charges", { chargesEnabled: false }],
  ["without payouts", { payoutsEnabled: false }],
  ["without details", { detailsSubmitted: false }],
  ["disconnected", { disconnectedAt: new Date(0) }],
])("a producer who is %s cannot sell yet", (_name, change) => {
  expect(purchasability(track, { ...producer, ...change }, asker).reason).toBe("artist_not_onboarded");
});

test("sold outweighs everything but ownership", () => {
  const sold: Track = { ...track, exclusiveStatus: "sold", status: "unpublished" };
  const closed = { askerId: 2, purchasesEnabled: false };
  expect(purchasability(sold, { ...producer, status: "denied" }, closed).reason).toBe("exclusive_sold");
  expect(purchasability(sold, producer, { ...closed, askerId: 1 }).reason).toBe("own_track");
});

test("the producer's default terms count where the track has none", () => {
  const broken = { ...producer, exclusiveDefault: { territory: "the moon" } };
  expect(purchasability(track, broken, asker).reason).toBe("not_for_sale");
  expect(purchasability({ ...track, exclusiveConfig: SYSTEM_DEFAULT }, broken, asker).purchasable).toBe(true);
});
