import { describe, expect, test } from "vitest";
import { activeFilters, catalogHref, readFilters } from "./catalog-filters";

describe("the catalog's filters", () => {
  test("come from the address, without what is empty, unknown or filters nothing", () => {
    const address = {
      genre: "",
      page: "3",
      sort: "newest",
      bpm_min: "60",
      bpm_max: "120",
      mood: ["calm", "x"],
    };
    expect(readFilters(address)).toEqual({ bpm_max: "120", mood: "calm" });
  });

  test("are ordered by best match where something is searched for, unless another order is chosen", () => {
    expect(readFilters({ q: " dusk ", sort: "relevance" })).toEqual({ q: "dusk" });
    expect(readFilters({ q: "dusk", sort: "newest" })).toEqual({ q: "dusk", sort: "newest" });
    expect(readFilters({ sort: "relevance" })).toEqual({});
  });

  test("go back into the address in one order, so that equal filters have one address", () => {
    expect(catalogHref({ sort: "price_asc", q: "a b", key: "F#" })).toBe(
      "/tracks?q=a+b&key=F%23&sort=price_asc",
    );
    expect(catalogHref({})).toBe("/tracks");
  });

  test("a range is one chip that clears both its ends", () => {
    expect(activeFilters({ bpm_min: "90", bpm_max: "120", price_max: "50", sort: "newest" })).toEqual([
      { label: "Tempo 90–120 BPM", names: ["bpm_min", "bpm_max"] },
      { label: "Price to 50", names: ["price_min", "price_max"] },
    ]);
  });
});
