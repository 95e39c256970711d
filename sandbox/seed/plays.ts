import { inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Say } from "../say";
import { randomFrom } from "./random";

/** How many browsers the plays are spread over. */
const LISTENERS = 2500;

/**
 * Plays of the past, from the day each track came out until `until`, and every figure that they are in. Written in
 * bulk, for there are tens of thousands: chance is a hash of track and number, so that a seeded store is always
 * played alike. Nobody hears a track twice on one day, which is well within what counts.
 */
export async function addPlays(
  db: Database,
  { trackIds, until = new Date(), say }: { trackIds: number[]; until?: Date; say: Say },
): Promise<void> {
  const named = await db
    .select({ id: tracks.id, title: tracks.title })
    .from(tracks)
    .where(inArray(tracks.id, trackIds));
  const wanted = named.map(({ id, title }) => ({
    id,
    plays: Math.round(12 * 1.12 ** randomFrom("plays", title).between(0, 50)),
  }));
  const ids = sql.param(wanted.map(({ id }) => id));
  const counts = sql.param(wanted.map(({ plays }) => plays));
  const written = await db.execute(sql`
    insert into plays (track_id, listener, heard_ms, created_at)
    select distinct on (id, listener, heard_at::date) id, listener, heard_ms, heard_at from (
      select t.id,
        'browser:' || left(md5('listener ' || floor(${chance(1)} * ${LISTENERS})), 32) listener,
        least(t.duration_ms, 30000) + floor(${chance(9)} * greatest(t.duration_ms - 30000, 0))::int heard_ms,
        -- Later days have more: the store is growing.
        t.published_at + (${until.toISOString()}::timestamptz - t.published_at) * sqrt(${chance(17)}) heard_at
      from unnest(${ids}::bigint[], ${counts}::int[]) wanted (track_id, plays)
      join tracks t on t.id = wanted.track_id
      cross join lateral generate_series(1, wanted.plays) n
      cross join lateral md5(t.title || ' ' || n) hash
      where t.published_at < ${until.toISOString()}::timestamptz) played
    order by id, listener, heard_at::date, heard_at`);
  await addFigures(db, ids);
  say(`  ${written.count} plays`);
}

/** A number from 0 to 1 out of eight of the hash's digits. */
const chance = (from: number) =>
  sql`(('x' || substr(hash, ${sql.raw(String(from))}, 8))::bit(32)::bigint::float8 / 4294967296)`;

async function addFigures(db: Database, ids: ReturnType<typeof sql.param>): Promise<void> {
  const those = sql`track_id = any(${ids}::bigint[])`;
  await db.execute(sql`
    insert into track_days (track_id, day, plays)
    select track_id, (created_at at time zone 'UTC')::date, count(*) from plays where ${those} group by 1, 2
    on conflict (track_id, day) do update set plays = excluded.plays`);
  await db.execute(sql`
    insert into producer_days (producer_id, day, plays)
    select c.producer_id, d.day, sum(d.plays) from track_days d join track_credits c using (track_id)
    where ${those} and d.plays > 0 group by 1, 2
    on conflict (producer_id, day) do update set plays = producer_days.plays + excluded.plays`);
  await db.execute(sql`
    insert into producer_listeners (producer_id, listener, first_at, last_at, plays)
    select c.producer_id, p.listener, min(p.created_at), max(p.created_at), count(*)
    from plays p join track_credits c using (track_id) where ${those} group by 1, 2
    on conflict (producer_id, listener) do update set plays = producer_listeners.plays + excluded.plays,
      first_at = least(producer_listeners.first_at, excluded.first_at),
      last_at = greatest(producer_listeners.last_at, excluded.last_at)`);
  await db.execute(sql`
    update tracks t set play_count = counted.plays
    from (select track_id, sum(plays) plays from track_days where ${those} group by 1) counted
    where t.id = counted.track_id`);
}
