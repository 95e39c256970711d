import { expect, test } from "vitest";
import { collectionHref, collectionIdIn } from "./addresses";
import { slugOf } from "./slug";

test("an address is found by its number, whatever words follow", () => {
  expect(collectionIdIn(collectionHref({ id: 42, slug: "night-bus" }).slice("/collections/".length))).toBe(
    42,
  );
  expect(["42", "42-", "42-old-title"].map(collectionIdIn)).toEqual([42, 42, 42]);
  expect(
    ["", "0", "042-a", "a-42", "4 2", "42x", "-42", "99999999999999999999-a"].map(collectionIdIn),
  ).toEqual(Array(8).fill(null));
});

test.each([
  ["Night Bus, Tapes!", "night-bus-tapes"],
  ["  Ménage à 3 ", "menage-a-3"],
  ["夜行バス", "collection"],
  [`${"x".repeat(59)} y`, "x".repeat(59)],
])("%s is %s in an address", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
