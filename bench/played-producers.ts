import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** How many plays each has, spread over so many days of the last year and more. */
export const PLAYS_EACH = 100;
const DAYS_EACH = 20;

/**
 * Makes so many producers with a public beat, days with plays, sales in one of two currencies, experience and some
 * collaborations: all of what leaderboards look at, different for each. Ends in ANALYZE.
 */
export async function playedProducers(db: Database, count: number): Promise<void> {
  await db.execute(sql`set statement_timeout = 0`);
  await db.execute(sql`select setseed(0.5)`);
  await db.execute(sql`insert into users (email, name)
    select 'producer-' || n || '@bench.example', 'Producer ' || n from generate_series(1, ${count}::int) n`);
  await db.execute(sql`insert into producers
      (user_id, slug, name, status, stripe_account_id, charges_enabled, payouts_enabled, details_submitted)
    select id, 'producer-' || id, name, 'approved', 'acct_' || id, true, true, true from users`);
  await db.execute(sql`insert into tracks
      (producer_id, producer_name, title, genre, mood, tags, description, bpm, key, scale, duration_ms, status,
       licensing_type, exclusive_status, price_minor, play_count, published_at)
    select user_id, name, 'Beat', case when user_id % 3 = 0 then 'Trap' else 'Drill' end, 'Dark',
      case when user_id % 4 = 0 then '{}' else array['dark'] end, 'Slow and wide.', 140, 'C', 'minor', 150000, 'published',
      'both', 'available', 2999, ${PLAYS_EACH}, now() - make_interval(days => (user_id % 400)::int)
    from producers`);
  await db.execute(sql`insert into xp_events (producer_id, kind, subject, xp, day)
    select producer_id, 'upload'::xp_kind, id::text, 100, published_at::date from tracks
    union all
    select producer_id, 'collaboration', id::text, 25, published_at::date from tracks where id % 10 = 0`);
  // Twenty different days each, some of them lately; plays that add up to a hundred, more of them on some days.
  await db.execute(sql`insert into producer_days (producer_id, day, plays, downloads, uploads, xp)
    select user_id, current_date - (n * 19 + user_id % 19)::int, share, user_id % 3, (n = 7)::int, share + user_id % 50
    from producers, generate_series(0, ${DAYS_EACH - 1}) n,
      lateral (select ${PLAYS_EACH / DAYS_EACH} + (case when n % 2 = 0 then 1 else -1 end) * (user_id % 4) share) shares`);
  await db.execute(sql`insert into producer_progress (producer_id, xp, level, followed_at)
    select producer_id, sum(xp), 5, now() from producer_days group by producer_id`);
  await db.execute(sql`insert into seller_days (seller_id, currency, day, sales, volume_minor, fee_minor)
    select user_id, case when user_id % 2 = 0 then 'USD' else 'EUR' end, current_date - (user_id % 60)::int, 1,
      2999 + user_id % 997, 450 from producers where user_id % 5 < 3`);
  for (const table of [
    "users",
    "producers",
    "tracks",
    "track_credits",
    "xp_events",
    "producer_days",
    "producer_progress",
    "seller_days",
  ])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
}
