import fc from "fast-check";
import { expect, test } from "vitest";
import { HIGHEST_LEVEL, levelOf, standingOf, titleOf, xpOfLevel } from "./levels";

test("levels begin where facts §6 says", () => {
  expect([1, 2, 3, 5, 10].map(xpOfLevel)).toEqual([0, 100, 283, 800, 2700]);
});

test("titles change at the levels of facts §6", () => {
  const firsts = [1, 3, 5, 7, 10, 15, 20, 30, 40, 50];
  const names =
    "Novice Apprentice Intermediate Skilled Experienced Advanced Professional Expert Master Legendary";
  expect(firsts.map(titleOf)).toEqual(names.split(" "));
  expect(firsts.slice(1).map((level) => titleOf(level - 1))).toEqual(names.split(" ").slice(0, -1));
  expect(titleOf(HIGHEST_LEVEL)).toBe("Legendary");
});

test("each level begins exactly at its threshold", () => {
  for (let level = 2; level <= HIGHEST_LEVEL; level++) {
    expect(levelOf(xpOfLevel(level))).toBe(level);
    expect(levelOf(xpOfLevel(level) - 1)).toBe(level - 1);
  }
});

const anyXp = fc.nat(2 ** 31 - 1);

test("more experience is never a lower level, and none is above 100", () => {
  fc.assert(
    fc.property(anyXp, anyXp, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(levelOf(less)).toBeLessThanOrEqual(levelOf(more));
      expect(levelOf(more)).toBeLessThanOrEqual(HIGHEST_LEVEL);
    }),
  );
});

test("experience lies between its level's beginning and the next one's", () => {
  fc.assert(
    fc.property(fc.nat(150_000), (xp) => {
      const standing = standingOf(xp);
      expect(standing.levelXp).toBeLessThanOrEqual(xp);
      expect(standing.nextLevelXp ?? Number.POSITIVE_INFINITY).toBeGreaterThan(xp);
      expect(standing.progress).toBeGreaterThanOrEqual(0);
      expect(standing.progress).toBeLessThanOrEqual(1);
    }),
  );
});
