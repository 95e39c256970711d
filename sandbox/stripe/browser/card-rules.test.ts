import { expect, test } from "vitest";
import { TEST_CARDS } from "../cards/test-cards";
import { brandOf, digitsOf, grouped, mistakesIn, monthAndYear } from "./card-rules";

const now = new Date(2026, 2, 15);
const good = { number: "4242424242424242", expiry: "0326", securityCode: "123" };

test("every test card of the stand-in can be typed", () => {
  for (const { number } of TEST_CARDS) {
    const securityCode = "1".repeat(brandOf(number).securityCode);
    expect(mistakesIn({ number, expiry: "1230", securityCode }, now)).toEqual({});
  }
});

test("grouping loses no digit and follows the brand", () => {
  for (const { number } of TEST_CARDS) expect(digitsOf(grouped(number))).toBe(number);
  expect(grouped("378282246310005")).toBe("3782 822463 10005");
  expect(grouped("42424")).toBe("4242 4");
});

test("an expiry is helped along and judged by the month", () => {
  expect(monthAndYear("5")).toBe("05");
  expect(monthAndYear("1228")).toBe("12 / 28");
  expect(mistakesIn(good, now)).toEqual({});
  expect(mistakesIn({ ...good, expiry: "0226" }, now).expiry?.code).toBe("invalid_expiry_year_past");
  expect(mistakesIn({ ...good, expiry: "1327" }, now).expiry?.code).toBe("invalid_expiry_month");
});

test("each field names its own mistake", () => {
  expect(mistakesIn({ number: "4242424242424241", expiry: "1", securityCode: "12" }, now)).toMatchObject({
    number: { code: "invalid_number" },
    expiry: { code: "incomplete_expiry" },
    securityCode: { code: "incomplete_cvc" },
  });
});
