import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each(["/", "/library", "/tracks/7?play=1#terms", "/a//b"])("%s is ours", (path) => {
  expect(returnPath(path)).toBe(path);
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  "library",
  "",
  undefined,
  ["/library"],
])("%j leads nowhere but home", (given) => {
  expect(returnPath(given, "/home")).toBe("/home");
});
