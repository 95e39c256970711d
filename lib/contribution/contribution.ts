import { type SQL, sql } from "drizzle-orm";

/** Mean length of a month in days: ages are counted in parts of months, so that no day is a cliff. */
const DAYS_A_MONTH = 365.25 / 12;
/** After so many months a track contributes half. */
const HALF_LIFE = 6;

/** What is needed to weigh one track: when it came out, its plays, how many producers are credited on it. */
export type Weighed = { publishedAt: Date; plays: number; producers: number };

/**
 * What a track contributes to the catalog, for each producer credited on it (facts §6):
 * 0.5^(months since upload / 6) × (1 + 2·L/(L+1)) ÷ number of producers, with L = log10(1 + plays).
 */
export function contribution({ publishedAt, plays, producers }: Weighed, at: Date): number {
  const months = Math.max(0, at.getTime() - publishedAt.getTime()) / 86_400_000 / DAYS_A_MONTH;
  const l = Math.log10(1 + plays);
  return (0.5 ** (months / HALF_LIFE) * (1 + (2 * l) / (l + 1))) / producers;
}

/** The same in the database. Arguments are SQL: two instants, a count of plays, a count of producers. */
export function contributionSql(track: { publishedAt: SQL; plays: SQL; producers: SQL }, at: SQL): SQL {
  const { publishedAt, plays, producers } = track;
  const months = sql`(greatest(0, extract(epoch from ${at} - ${publishedAt})) / 86400 / ${DAYS_A_MONTH}::float8)`;
  const l = sql`log(1 + ${plays}::float8)`;
  return sql`(power(0.5::float8, (${months} / ${HALF_LIFE}::float8)::float8) * (1 + 2 * ${l} / (${l} + 1)) / ${producers}::float8)`;
}
