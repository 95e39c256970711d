import fc from "fast-check";
import { expect, test } from "vitest";
import { textQuery } from "./text-query";

test("asks for every word, the last perhaps unfinished", () => {
  expect(textQuery("  Midnight tr")).toBe("'midnight' & 'tr':*");
  expect(textQuery("R&B")).toBe("'r' & 'b':*");
});

test("knows words of any script, composed", () => {
  expect(textQuery("Cafe\u0301 夜")).toBe("'café' & '夜':*");
});

test("is null where there is no word", () => {
  for (const nothing of ["", "  ", "!!! :* & |", "'"]) expect(textQuery(nothing)).toBeNull();
});

test("lets nothing through but words, of bounded number and length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const query = textQuery(typed);
      if (query === null) return;
      expect(query).toMatch(/^'[\p{L}\p{M}\p{N}]+'( & '[\p{L}\p{M}\p{N}]+'){0,7}:\*$/u);
    }),
  );
});
