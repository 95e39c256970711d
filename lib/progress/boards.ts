import { sql } from "drizzle-orm";
import { GENRES } from "@/lib/tracks/vocabulary";

/** The rankings that achievements look at, and where lib/leaderboards keeps them. */
const BOARDS = {
  uploads: { period: "all", metrics: ["uploads"] },
  plays: { period: "30d", metrics: ["plays"] },
  overall: { period: "all", metrics: ["overall"] },
  earnings: { period: "all", metrics: ["earnings"] },
  beat: { period: "all", metrics: ["best_beat"] },
  // Each genre is a ranking of its own; the best one counts.
  genre: { period: "all", metrics: GENRES.map((genre) => `genre:${genre}`) },
} as const;
export type Board = keyof typeof BOARDS;

const rows = Object.entries(BOARDS).flatMap(([board, { period, metrics }]) =>
  metrics.map((metric) => sql`(${board}, ${period}, ${metric})`),
);
/** The same as a table of (board, period, metric), to be joined with the places. */
export const boards = sql`(values ${sql.join(rows, sql`, `)}) boards (board, period, metric)`;

/** How many of a ranking are as good as a row of `leaderboard_places` or better: all but those who have less. */
export const atOrAbove = sql`(population - round(score / 100 * (population - 1)))`;
