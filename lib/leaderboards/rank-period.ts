import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import { completeMetadata } from "@/lib/progress/complete-metadata";
import { WEIGHTS } from "./metrics";
import { type Period, windowOf } from "./periods";

/** Approved producers with a public track, the platform's own people left out (facts §6). */
export const population = sql`
  select producers.user_id id from producers join users on users.id = producers.user_id
  where producers.status = 'approved' and not users.is_admin and exists (
    select from track_credits join tracks on tracks.id = track_credits.track_id
    where track_credits.producer_id = producers.user_id and tracks.status = 'published')`;

/**
 * Ranks `found`, a query of (metric, id, value), against as many producers as `of` says. Equal
 * values share a rank and a score; the pages still have an order, by id. A score is the share of the others who have
 * less, in percent, and what is earned is ranked already: its value is its score.
 */
export const placesOf = (period: Period, found: SQL, of: SQL): SQL => sql`
  insert into leaderboard_places (period, metric, producer_id, place, rank, value, score)
  select ${period}, metric, id, row_number() over (partition by metric order by value desc, id), rank() over best_first, value,
    case when metric = 'earnings' then value
      else coalesce(100.0 * (${of} - count(*) over best_first) / nullif(${of} - 1, 0), 0) end
  from (${found}) found
  window best_first as (partition by metric order by value desc)`;

/**
 * Writes the six rankings of a period, each of those who have something of its metric, and out of them the overall
 * one, in which everyone has a place.
 */
export async function rankPeriod(tx: Tx, period: Period, now: Date): Promise<void> {
  const { from, to } = windowOf(period, now);
  const within = (day: SQL) =>
    sql`${day} between coalesce(${from}::date, '-infinity') and coalesce(${to}::date, 'infinity')`;
  await tx.execute(sql`create temporary table compared on commit drop as ${population}`);
  await tx.execute(sql`analyze compared`);
  const size = sql`(select count(*) from compared)`;
  await tx.execute(placesOf(period, valuesWithin(within, size), size));
  const weights = sql.join(
    Object.entries(WEIGHTS).map(([metric, weight]) => sql`(${metric}, ${weight}::float8)`),
    sql`, `,
  );
  // Rounded, so that equal scores are equal in whatever order they are added up.
  const overall = sql`
    select 'overall' metric, compared.id, round(coalesce(sum(score * weight), 0)::numeric / 100, 6)::float8 value
    from compared left join (
      leaderboard_places join (values ${weights}) weights (name, weight) on name = metric and period = ${period}
    ) on producer_id = compared.id
    group by compared.id`;
  await tx.execute(placesOf(period, overall, size));
}

/** What a day brought in all, as Finances says it: of sales, and of subscriptions. */
const earned = sql`(volume_minor - fee_minor - refunded_minor - lost_minor + pool_minor)`;

/** A row a metric and producer who has something of it. */
const valuesWithin = (within: (day: SQL) => SQL, size: SQL): SQL => sql`
  with days as (
    select producer_id, sum(xp) xp, sum(plays) plays, sum(downloads) downloads, sum(uploads) uploads
    from producer_days where ${within(sql`day`)} group by producer_id),
  metadata as (
    select track_credits.producer_id, avg(${completeMetadata}::int) complete
    from track_credits join tracks on ${tracks.id} = track_credits.track_id
    where ${tracks.status} = 'published' group by track_credits.producer_id),
  together as (
    select producer_id, count(*) collaborations from xp_events
    where kind = 'collaboration' and ${within(sql`day`)} group by producer_id),
  earned as (
    select seller_id, currency, sum(${earned}) net
    from seller_days join compared on compared.id = seller_id where ${within(sql`day`)}
    group by seller_id, currency having sum(${earned}) > 0),
  -- Currencies are never summed: each is a ranking of its own, and a producer's best one counts.
  earnings as (
    select seller_id, max(share) share from (
      select seller_id, 100.0 * (${size} - count(*) over (partition by currency order by net desc)) / nullif(${size} - 1, 0) share
      from earned) by_currency group by seller_id)
  select metric, id, value::float8
  from compared
  left join days on days.producer_id = id
  left join metadata on metadata.producer_id = id
  left join together on together.producer_id = id
  left join earnings on earnings.seller_id = id
  cross join lateral (values
    ('xp', xp::numeric), ('plays', plays), ('uploads', uploads), ('collaborations', collaborations), ('earnings', share),
    -- Half for what is complete, half for what listeners make of it: ten downloads a hundred plays are full marks, and
    -- twenty plays on top keep a lucky first listener from being a record.
    ('quality', 50 * complete + 50 * least(1, 10 * coalesce(downloads, 0) / (coalesce(plays, 0) + 20.0)))
  ) metrics (metric, value)
  where value > 0`;
