import { sql } from "drizzle-orm";
import type { House } from "./house";

/** A track was played so many times today, each by another listener, as the books of plays have it. */
export async function heard(house: Pick<House, "db">, trackId: number, times: number): Promise<void> {
  if (times === 0) return;
  await house.db.execute(sql`
    insert into plays (track_id, listener, heard_ms)
    select ${trackId}, 'browser:test-' || n, 30000 from generate_series(1, ${times}::int) n`);
  await house.db.execute(sql`
    insert into track_days as d (track_id, day, plays)
    values (${trackId}, (now() at time zone 'UTC')::date, ${times}::int)
    on conflict (track_id, day) do update set plays = d.plays + excluded.plays`);
  await house.db.execute(
    sql`update tracks set play_count = play_count + ${times}::int where id = ${trackId}`,
  );
}
