import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { hashToken, isWellFormed, newToken } from "./tokens";

let restore = () => {};
afterEach(() => restore());

test("a token says what it is, and only its hash and first characters are kept", () => {
  const { token, hash, preview } = newToken();
  expect(token).toMatch(/^bp_test_[0-9A-Za-z]{38}$/);
  expect(isWellFormed(token)).toBe(true);
  expect(hash).toBe(hashToken(token));
  expect(token.startsWith(preview)).toBe(true);
  expect(preview).toHaveLength(12);
});

test("a live Stripe key makes live tokens", () => {
  restore = overrideEnv({ STRIPE_SECRET_KEY: "sk_live_abc" });
  expect(newToken().token).toMatch(/^bp_live_/);
});

test("one wrong character anywhere breaks the checksum", () => {
  const characters = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"];
  const change = fc.record({
    at: fc.integer({ min: 0, max: 45 }),
    character: fc.constantFrom(...characters),
  });
  fc.assert(
    fc.property(change, ({ at, character }) => {
      const { token } = newToken();
      fc.pre(token[at] !== character);
      expect(isWellFormed(token.slice(0, at) + character + token.slice(at + 1))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("nothing that is shorter, longer or of another shape is a token", () => {
  const { token } = newToken();
  for (const other of ["", token.slice(0, -1), `${token}0`, ` ${token}`, `${token}\n`, token.toUpperCase()])
    expect(isWellFormed(other)).toBe(false);
});
