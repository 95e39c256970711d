import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contributionSql } from "@/lib/contribution/contribution";
import { contributes } from "@/lib/contribution/counts";

/** `2026-05-11`: the day (UTC) that an instant lies in. */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * What every producer contributes as of today, written down once a day: by this all of the day's invoices are split,
 * and each split can be followed afterwards. A track's contribution is divided among the producers credited on it;
 * one who cannot be paid out is marked, so that the others have their part (facts §6). Answers the day.
 */
export async function takeWeights(tx: Tx, now: Date): Promise<string> {
  const day = dayOf(now);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('pool-weights'))`);
  const [taken] = await tx.execute(sql`select from pool_weights where day = ${day} limit 1`);
  if (taken) return day;
  const weight = contributionSql(
    {
      publishedAt: sql`tracks.published_at`,
      plays: sql`tracks.play_count`,
      producers: sql`(select count(*) from track_credits others where others.track_id = tracks.id)`,
    },
    sql`${now.toISOString()}::timestamptz`,
  );
  await tx.execute(sql`
    insert into pool_weights (day, producer_id, weight, tracks, plays, excluded)
    select ${day}::date, credit.producer_id, sum(${weight}), count(*), sum(tracks.play_count),
      not bool_and(producers.status = 'approved' and producers.payouts_enabled
        and producers.stripe_account_id is not null and producers.disconnected_at is null)
    from tracks
      join track_credits credit on credit.track_id = tracks.id
      join producers on producers.user_id = credit.producer_id
    where ${contributes}
    group by credit.producer_id`);
  return day;
}
