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

/** What producers are called, from the highest level on, each from the level at which it begins (facts §6). */
export const TITLES = [
  { from: 50, title: "Legendary" },
  { from: 40, title: "Master" },
  { from: 30, title: "Expert" },
  { from: 20, title: "Professional" },
  { from: 15, title: "Advanced" },
  { from: 10, title: "Experienced" },
  { from: 7, title: "Skilled" },
  { from: 5, title: "Intermediate" },
  { from: 3, title: "Apprentice" },
  { from: 1, title: "Novice" },
] as const;

export const titleOf = (level: number): string => TITLES.find(({ from }) => level >= from)?.title ?? "Novice";

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
