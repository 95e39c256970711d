/** There is no level above it (facts §6). */
export const HIGHEST_LEVEL = 100;

/** The experience at which a level begins: round(100 × (L − 1)^1.5) (facts §6). */
export const xpOfLevel = (level: number): number => Math.round(100 * (level - 1) ** 1.5);

/** The level that so much experience makes: a whole number from 1 to 100. */
export function levelOf(xp: number): number {
  let level = Math.min(HIGHEST_LEVEL, Math.max(1, Math.floor((xp / 100) ** (2 / 3)) + 1));
  // The root is a float and thresholds are rounded, so the guess may be one off.
  while (level < HIGHEST_LEVEL && xpOfLevel(level + 1) <= xp) level++;
  while (level > 1 && xpOfLevel(level) > xp) level--;
  return level;
}

const TITLES = [
  [50, "Legendary"],
  [40, "Master"],
  [30, "Expert"],
  [20, "Professional"],
  [15, "Advanced"],
  [10, "Experienced"],
  [7, "Skilled"],
  [5, "Intermediate"],
  [3, "Apprentice"],
] as const;

/** What a producer of the level is called (facts §6). */
export const titleOf = (level: number): string => TITLES.find(([from]) => level >= from)?.[1] ?? "Novice";

/** Where somebody stands on the ladder. */
export type Standing = {
  xp: number;
  level: number;
  title: string;
  /** The experience at which this level began, and the next begins; null at the top. */
  levelXp: number;
  nextLevelXp: number | null;
  /** How much of the way to the next level is done, from 0 to 1. */
  progress: number;
};

export function standingOf(xp: number): Standing {
  const level = levelOf(xp);
  const levelXp = xpOfLevel(level);
  const nextLevelXp = level === HIGHEST_LEVEL ? null : xpOfLevel(level + 1);
  const progress = nextLevelXp === null ? 1 : (xp - levelXp) / (nextLevelXp - levelXp);
  return { xp, level, title: titleOf(level), levelXp, nextLevelXp, progress };
}
