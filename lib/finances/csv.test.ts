import { expect, test } from "vitest";
import { csvLine, decimalText } from "./csv";

test("decimals are exact in each currency's own way", () => {
  expect([decimalText(2990, "USD"), decimalText(-5, "EUR"), decimalText(1200, "JPY")]).toEqual([
    "29.90",
    "-0.05",
    "1200",
  ]);
  expect(decimalText(99_999_999_999, "USD")).toBe("999999999.99");
});

test("commas, quotes and line breaks stay in their cell", () => {
  expect(csvLine(["a,b", 'say "hi"', "two\nlines", null, ""])).toBe('"a,b","say ""hi""","two\nlines",,\r\n');
});

test("no cell is a formula; numbers below zero stay numbers", () => {
  expect(csvLine(["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "-8.50", "–"])).toBe(
    "'=1+1,'+cmd,'-2+3,'@SUM(A1),'\tx,-8.50,–\r\n",
  );
});

test("instants are UTC", () => {
  expect(csvLine([new Date("2026-03-12T14:05:00Z")])).toBe("2026-03-12T14:05:00.000Z\r\n");
});
