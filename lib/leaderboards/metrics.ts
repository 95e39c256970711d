/** What producers are compared by, and how much each counts in `overall`, in percent (facts §6). */
export const WEIGHTS = {
  xp: 25,
  plays: 20,
  uploads: 15,
  quality: 15,
  collaborations: 15,
  earnings: 10,
} as const;
export type WeighedMetric = keyof typeof WEIGHTS;

export const METRICS = [
  "overall",
  "xp",
  "plays",
  "uploads",
  "quality",
  "collaborations",
  "earnings",
] as const;
export type Metric = (typeof METRICS)[number];

/** From the best to the least, each with the overall score from which on it is given (facts §6). */
export const TIERS = [
  ["Diamond", 80],
  ["Platinum", 65],
  ["Gold", 50],
  ["Silver", 30],
  ["Bronze", 0],
] as const;
export type Tier = (typeof TIERS)[number][0];

export const tierOf = (overall: number): Tier => TIERS.find(([, from]) => overall >= from)?.[0] ?? "Bronze";
