import { expect, test } from "vitest";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { SaleFields } from "@/lib/tracks/sale-fields";
import { type BeatSale, givenSale, saleDraftOf, termsOf, withLicensing } from "./sale-draft";

const sale: BeatSale = {
  licensingType: "both",
  offered: true,
  price: 29.99,
  currency: "USD",
  source: "preset",
  presetId: 7,
  config: SYSTEM_DEFAULT,
  outdated: null,
};
const presets = [
  { id: 5, config: { ...SYSTEM_DEFAULT, producer_royalty: 5 } },
  { id: 7, config: { ...SYSTEM_DEFAULT, producer_royalty: 7 } },
];
const from = { kept: sale.config, presets, defaultConfig: { ...SYSTEM_DEFAULT, producer_royalty: 1 } };

test("what nobody touched is sent as it was", () => {
  const given = givenSale(saleDraftOf(sale, presets));
  expect(given).toEqual({
    licensing_type: "both",
    exclusive_status: "available",
    price: 29.99,
    currency: "USD",
    terms: { source: "preset", preset_id: 7 },
  });
  expect(SaleFields.safeParse(given).success).toBe(true);
});

test("terms of a preset that was edited since stay, unless others are chosen", () => {
  const draft = saleDraftOf({ ...sale, outdated: "Premium" }, presets);
  expect(givenSale(draft)).not.toHaveProperty("terms");
  expect(termsOf(draft, from)).toBe(sale.config);
  expect(termsOf({ ...draft, source: "preset" }, from)?.producer_royalty).toBe(7);
  expect(termsOf({ ...draft, source: "preset", presetId: "9" }, from)).toBeNull();
  expect(termsOf({ ...draft, source: "default" }, from)?.producer_royalty).toBe(1);
});

test("without exclusive rights nothing is offered, and nothing hidden can be refused", () => {
  const draft = { ...saleDraftOf(sale, presets), price: "abc" };
  const given = givenSale(withLicensing(draft, "non_exclusive_only"));
  expect(given).toEqual({
    licensing_type: "non_exclusive_only",
    exclusive_status: "not_available",
    price: null,
    currency: "USD",
  });
  expect(SaleFields.safeParse(given).success).toBe(true);
});

test("who adds the exclusive rights offers them; what was switched off stays off", () => {
  const standard = saleDraftOf({ ...sale, licensingType: "non_exclusive_only", offered: false }, presets);
  expect(withLicensing(standard, "both").offered).toBe(true);
  const withheld = saleDraftOf({ ...sale, offered: false }, presets);
  expect(withLicensing(withheld, "exclusive_only").offered).toBe(false);
});

test("what is no amount is sent as typed, so that its field is refused", () => {
  expect(givenSale({ ...saleDraftOf(sale, presets), price: "12,50" }).price).toBe(12.5);
  expect(givenSale({ ...saleDraftOf(sale, presets), price: "a lot" }).price).toBe("a lot");
  expect(givenSale({ ...saleDraftOf(sale, presets), price: " " }).price).toBeNull();
});
