import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const installed = (name: string): string =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../node_modules", name, "package.json"), "utf8"))
    .version;

/** Whether a version is at least another: number by number. */
function atLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((each) => each.split(".").map(Number));
  const first = need?.findIndex((part, place) => part !== have?.[place]) ?? -1;
  return first === -1 || (have?.[first] ?? 0) > (need?.[first] ?? 0);
}

test.each([
  ["next", "16.4.5"],
  ["next-auth", "4.24.15"],
])("%s is not below %s, where its known holes are closed (S12)", (name, floor) => {
  expect(atLeast(installed(name), floor)).toBe(true);
});

test("a lower version is told from a higher one", () => {
  expect(["16.4.4", "15.9.9", "16.3.9"].map((version) => atLeast(version, "16.4.5"))).toEqual([
    false,
    false,
    false,
  ]);
  expect(["16.4.5", "16.10.0", "17.0.0"].map((version) => atLeast(version, "16.4.5"))).toEqual([
    true,
    true,
    true,
  ]);
});
