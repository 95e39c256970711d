import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { coverUrl } from "@/lib/tracks/media-urls";
import { firstDayOf, type Range } from "./ranges";

export type TopTrack = { id: number; title: string; cover: string; plays: number; downloads: number };

/** The signed-in producer's most played beats of a range, those they are credited on included; none never played. */
export async function topTracks(ctx: Ctx, input: { range: Range; limit: number }): Promise<TopTrack[]> {
  const { id } = asProducer(ctx);
  const since = firstDayOf(input.range, ctx.now);
  // All time has its running total already; days are only added up where they must be.
  const figures =
    since === null
      ? sql`select tracks.play_count plays, (
          select coalesce(sum(downloads), 0) from track_days where track_days.track_id = tracks.id) downloads`
      : sql`select sum(plays) plays, sum(downloads) downloads
          from track_days where track_days.track_id = tracks.id and day >= ${since}::date`;
  const rows = await ctx.db.execute<
    Record<"id" | "title" | "plays" | "downloads", string> & { cover_key: string | null }
  >(sql`
    select tracks.id, title, cover_key, figures.plays, figures.downloads
    from track_credits join tracks on tracks.id = track_credits.track_id cross join lateral (${figures}) figures
    where track_credits.producer_id = ${id} and figures.plays > 0
    order by figures.plays desc, tracks.id limit ${input.limit}`);
  return rows.map((row) => ({
    id: Number(row.id),
    title: row.title,
    cover: coverUrl({ id: Number(row.id), coverKey: row.cover_key }, "small"),
    plays: Number(row.plays),
    downloads: Number(row.downloads),
  }));
}
