import type { Metric, Tier } from "@/lib/leaderboards/metrics";

/** A producer's place in a ranking, as components show it. */
export type PlaceView = {
  place: number;
  rank: number;
  producer: { id: number; slug: string; name: string; portrait: string | null };
  level: number;
  title: string;
  tier: Tier;
  value: number;
};

export const METRIC_NAMES: Record<Metric, string> = {
  overall: "Overall",
  xp: "XP",
  plays: "Plays",
  uploads: "Uploads",
  quality: "Quality",
  collaborations: "Collaborations",
  earnings: "Earnings",
};

/** What a ranking counts, in a sentence. */
export const METRIC_WORDS: Record<Metric, string> = {
  overall:
    "How far ahead of the others in everything: XP 25 %, plays 20, uploads, quality and collaborations 15 each, earnings 10.",
  xp: "Experience gained in the period.",
  plays: "Plays of their beats, those made together included.",
  uploads: "Beats that came out in the period.",
  quality: "Half for beats with complete metadata, half for how often a play leads to a download.",
  collaborations: "Beats made together with other producers.",
  earnings: "How far ahead of the others in their best currency, from 0 to 100. Nobody's earnings are shown.",
};

const whole = new Intl.NumberFormat("en-US");
const score = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A value as its ranking writes it: counts whole, scores with a decimal. */
export const valueText = (metric: Metric, value: number): string =>
  (metric === "overall" || metric === "quality" || metric === "earnings" ? score : whole).format(value);
