import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["198.51.100.1, 203.0.113.7", "203.0.113.7"],
  ["203.0.113.7:49152", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["[::ffff:203.0.113.7]:49152", "203.0.113.7"],
  ["2001:db8::7", "2001:db8::7"],
  ["[2001:db8::7]:443", "2001:db8::7"],
  ["[2001:db8::7]", "2001:db8::7"],
  ["::1", "::1"],
  ["", null],
  [" , ", null],
])("X-Forwarded-For: %s is %s", (written, address) => {
  expect(clientAddress(new Headers({ "x-forwarded-for": written }))).toBe(address);
});

test("no header is no address", () => {
  expect(clientAddress(new Headers())).toBeNull();
});
