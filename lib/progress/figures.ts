import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tracks } from "@/db/schema";
import { atOrAbove, type Board, boards } from "./boards";
import { completeMetadata } from "./complete-metadata";
import { FOUNDERS } from "./goals";

/** What a producer's achievements are measured by. */
export type Figures = {
  /** In each ranking they have a place in: how many of how many are as good or better, themselves included. */
  places: Partial<Record<Board, { atOrAbove: number; of: number }>>;
  publicBeats: number;
  completeBeats: number;
  pictures: number;
  /** 1 where something is written, else 0. */
  bios: number;
  links: number;
  collaborations: number;
  /** When the profile was made. */
  since: Date;
  /** How many profiles were made before; not counted beyond those that came first. */
  profilesBefore: number;
  /** The days (UTC) on which a beat of theirs came out. */
  uploadDays: string[];
  at: Date;
};

/** The figures of a producer as they are now; places as the leaderboards last had them. */
export async function figuresOf(db: Db, producerId: number, at: Date): Promise<Figures> {
  const [found] = await db.execute<Record<string, string> & { upload_days: string[] }>(sql`
    select p.created_at since, jsonb_array_length(p.pictures) pictures, jsonb_array_length(p.links) links,
      (btrim(p.bio) <> '')::int bios, beats.*, given.*,
      (select count(*) from (
        select from producers before where (before.created_at, before.user_id) < (p.created_at, p.user_id)
        limit ${FOUNDERS}) first) profiles_before
    from producers p,
      lateral (
        select count(*) public_beats, count(*) filter (where ${completeMetadata}) complete_beats
        from track_credits join tracks on ${tracks.id} = track_credits.track_id
        where track_credits.producer_id = p.user_id and ${tracks.status} = 'published') beats,
      lateral (
        select count(*) filter (where kind = 'collaboration') collaborations,
          coalesce(jsonb_agg(distinct day) filter (where kind = 'upload'), '[]') upload_days
        from xp_events where producer_id = p.user_id) given
    where p.user_id = ${producerId}`);
  if (!found) throw new Error(`there is no producer ${producerId}`);
  const of = (name: string) => Number(found[name]);
  return {
    places: await placesOf(db, producerId),
    publicBeats: of("public_beats"),
    completeBeats: of("complete_beats"),
    pictures: of("pictures"),
    bios: of("bios"),
    links: of("links"),
    collaborations: of("collaborations"),
    since: new Date(found.since ?? 0),
    profilesBefore: of("profiles_before"),
    uploadDays: found.upload_days,
    at,
  };
}

async function placesOf(db: Db, producerId: number): Promise<Figures["places"]> {
  const rows = await db.execute<{ board: Board; at_or_above: string; of: string }>(sql`
    select distinct on (board) board, ${atOrAbove} at_or_above, population of
    from ${boards}
    join leaderboard_places places
      on places.period = boards.period and places.metric = boards.metric and places.producer_id = ${producerId}
    join leaderboards on leaderboards.period = places.period and leaderboards.metric = places.metric
    order by board, ${atOrAbove} / population`);
  return Object.fromEntries(
    rows.map((row) => [row.board, { atOrAbove: Number(row.at_or_above), of: Number(row.of) }]),
  );
}
