import { type SQL, sql } from "drizzle-orm";
import { contributionSql } from "./contribution";
import { contributes } from "./counts";

/**
 * What every producer contributes at an instant: rows of (producer_id, weight, tracks, plays, excluded). A track's
 * contribution is divided among the producers credited on it; one who cannot be paid out is marked as excluded, so
 * that the others have their part (facts §6).
 */
export function weightsAt(at: Date): SQL {
  const weight = contributionSql(
    {
      publishedAt: sql`tracks.published_at`,
      plays: sql`tracks.play_count`,
      producers: sql`(select count(*) from track_credits others where others.track_id = tracks.id)`,
    },
    sql`${at.toISOString()}::timestamptz`,
  );
  return sql`
    select credit.producer_id, sum(${weight}) weight, count(*) tracks, sum(tracks.play_count) plays,
      not bool_and(producers.status = 'approved' and producers.payouts_enabled
        and producers.stripe_account_id is not null and producers.disconnected_at is null) excluded
    from tracks
      join track_credits credit on credit.track_id = tracks.id
      join producers on producers.user_id = credit.producer_id
    where ${contributes}
    group by credit.producer_id`;
}
