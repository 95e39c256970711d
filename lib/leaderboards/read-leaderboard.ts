import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";
import { titleOf } from "@/lib/progress/levels";
import { type Metric, type Tier, tierOf } from "./metrics";
import type { Period } from "./periods";

/** A producer's place in a ranking. Those with the same value share a rank. */
export type Place = {
  place: number;
  rank: number;
  producer: { id: number; slug: string; name: string; picture: string | null };
  level: number;
  title: string;
  /** By the overall score of the same period, whatever the ranking is of. */
  tier: Tier;
  /** What the metric counts; of earnings and overall, a score from 0 to 100. */
  value: number;
  /** The share of the other producers who have less, in percent. */
  score: number;
};
export type Leaderboard = {
  /** How many were compared, and how many have a place. Null while the ranking was never made. */
  population: number | null;
  total: number;
  updatedAt: Date | null;
  rows: Place[];
  /** The place of whoever asks; null when they have none. */
  own: Place | null;
  nextCursor: string | null;
};

/**
 * A page of a ranking and the asking producer's own place in it. Both are read from ready rows, so that the cost is
 * the page's, however many there are.
 */
export async function readLeaderboard(
  ctx: Ctx,
  input: { metric: Metric; period: Period; page: number; perPage: number; cursor?: string },
): Promise<Leaderboard> {
  const { metric, period, perPage } = input;
  const from = input.cursor ? afterCursor(input.cursor) : (input.page - 1) * perPage;
  const ownId = ctx.actor.kind === "user" && ctx.actor.isProducer ? ctx.actor.id : null;
  const [[board], rows, own] = await Promise.all([
    ctx.db.execute<{ population: number; updated_at: string; total: number }>(sql`
      select population, updated_at, (
        select coalesce(max(place), 0) from leaderboard_places where period = ${period} and metric = ${metric}) total
      from leaderboards where period = ${period} and metric = ${metric}`),
    placesWhere(
      ctx,
      sql`ranked.period = ${period} and ranked.metric = ${metric}
      and ranked.place > ${from} and ranked.place <= ${from + perPage}`,
    ),
    ownId === null
      ? []
      : placesWhere(
          ctx,
          sql`ranked.period = ${period} and ranked.metric = ${metric} and ranked.producer_id = ${ownId}`,
        ),
  ]);
  const last = rows.at(-1)?.place;
  const total = board?.total ?? 0;
  return {
    population: board?.population ?? null,
    total,
    updatedAt: board ? new Date(board.updated_at) : null,
    rows,
    own: own[0] ?? null,
    nextCursor: last !== undefined && last < total ? encodeCursor([last]) : null,
  };
}

async function placesWhere(ctx: Ctx, holds: SQL): Promise<Place[]> {
  const rows = await ctx.db.execute<Record<string, string | null>>(sql`
    select ranked.place, ranked.rank, ranked.value, ranked.score, producers.user_id, producers.slug, producers.name,
      producers.pictures->>0 picture, coalesce(progress.level, 1) level, coalesce(overall.value, 0) overall
    from leaderboard_places ranked
    join producers on producers.user_id = ranked.producer_id
    left join producer_progress progress on progress.producer_id = ranked.producer_id
    left join leaderboard_places overall on overall.period = ranked.period and overall.metric = 'overall'
      and overall.producer_id = ranked.producer_id
    where ${holds} order by ranked.place`);
  return rows.map((row) => ({
    place: Number(row.place),
    rank: Number(row.rank),
    producer: {
      id: Number(row.user_id),
      slug: row.slug ?? "",
      name: row.name ?? "",
      picture: row.picture ?? null,
    },
    level: Number(row.level),
    title: titleOf(Number(row.level)),
    tier: tierOf(Number(row.overall)),
    value: Number(row.value),
    score: Number(row.score),
  }));
}

function afterCursor(cursor: string): number {
  const [place] = decodeCursor(cursor, 1);
  if (Number.isSafeInteger(place) && Number(place) >= 0) return Number(place);
  return invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
}
