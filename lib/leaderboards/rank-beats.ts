import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { placesOf } from "./rank-period";

/**
 * The rankings that only achievements ask for, over all time: a producer's most played beat, and the plays of their
 * beats in each genre, among those who have a public beat in it.
 */
export async function rankBeats(tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`
    create temporary table beat_plays on commit drop as
    select 'genre:' || genre metric, compared.id, sum(play_count)::float8 value
    from compared join track_credits on producer_id = compared.id join tracks on tracks.id = track_id
    where tracks.status = 'published' group by genre, compared.id
    union all
    select 'best_beat', compared.id, max(play_count)
    from compared join track_credits on producer_id = compared.id join tracks on tracks.id = track_id
    where tracks.status = 'published' group by compared.id`);
  await tx.execute(sql`analyze beat_plays`);
  const found = sql`
    select beat_plays.*, size from beat_plays
    join (select metric, count(*) size from beat_plays group by metric) sizes using (metric) where value > 0`;
  await tx.execute(placesOf("all", found, sql`size`));
  await tx.execute(sql`
    insert into leaderboards (period, metric, population, updated_at)
    select 'all', metric, count(*), ${now.toISOString()} from beat_plays group by metric`);
}
