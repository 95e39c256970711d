import { afterEach, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { hashPassword, isOutdated, verifyPassword } from "./passwords";

let restore = () => {};
afterEach(() => restore());

test("the right password and no other, with a salt of its own each time", async () => {
  const stored = await hashPassword("correct horse battery");
  expect(await verifyPassword("correct horse battery", stored)).toBe(true);
  expect(await verifyPassword("correct horse batterY", stored)).toBe(false);
  expect(await hashPassword("correct horse battery")).not.toBe(stored);
});

test("the same letters from another keyboard are the same password", async () => {
  expect(await verifyPassword("Cafe\u0301 noir", await hashPassword("Caf\u00e9 noir"))).toBe(true);
});

test("nobody's password is never right, nor is one against a hash that cannot be read", async () => {
  expect(await verifyPassword("", null)).toBe(false);
  expect(await verifyPassword("anything", "bcrypt$nonsense")).toBe(false);
});

test("when the cost rises, old hashes still verify and are known as old", async () => {
  const cheap = await hashPassword("correct horse battery");
  expect(isOutdated(cheap)).toBe(false);
  restore = overrideEnv({ NODE_ENV: "production" });
  const dear = await hashPassword("correct horse battery");
  expect(dear).toMatch(/^scrypt\$131072\$8\$1\$/);
  expect(isOutdated(cheap)).toBe(true);
  expect(isOutdated(dear)).toBe(false);
  expect(await verifyPassword("correct horse battery", cheap)).toBe(true);
  expect(await verifyPassword("correct horse battery", dear)).toBe(true);
});
