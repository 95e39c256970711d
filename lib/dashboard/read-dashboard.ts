import { sql } from "drizzle-orm";
import { type Growth, growthOf } from "@/lib/activity/growth";
import { daysBefore, firstDayOf } from "@/lib/activity/ranges";
import { type TopTrack, topTracks } from "@/lib/activity/top-tracks";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { type Tier, tierOf } from "@/lib/leaderboards/metrics";
import { type Standing, standingOf } from "@/lib/progress/levels";
import { type NextSteps, nextSteps } from "./next-steps";

export type Dashboard = {
  name: string;
  standing: Standing;
  /** Beats that the public can see, and those that came out in the last 30 days. */
  tracks: number;
  uploads30d: number;
  /** Of all time, of the last 30 days, and how these went against the 30 before; null where those had none. */
  plays: number;
  plays30d: number;
  playGrowth: Growth | null;
  /** The share of the subscription pool in percent; null before it was first counted, and for who adds nothing. */
  contribution: number | null;
  /** The most played beat of all time. */
  topTrack: TopTrack | null;
  /** The place on the overall leaderboard of all time. */
  rank: { rank: number; of: number; tier: Tier } | null;
  /** What a newcomer has not done yet; none of them once all is done. */
  nextSteps: NextSteps;
};

/** The signed-in producer's overview. Running totals and ready places: its cost does not grow with what others do. */
export async function readDashboard(ctx: Ctx): Promise<Dashboard> {
  const { id } = asProducer(ctx);
  const since = firstDayOf("30d", ctx.now);
  const before = daysBefore("30d", ctx.now);
  const [[row], [topTrack], steps] = await Promise.all([
    ctx.db.execute<Record<string, string | null>>(sql`
      select producers.name, coalesce(progress.xp, 0) xp, days.*, overall.rank, overall.value, board.population,
        contribution.value contribution, (
          select count(*) from track_credits join tracks on tracks.id = track_credits.track_id
          where track_credits.producer_id = ${id} and tracks.status = 'published') tracks
      from producers
      left join producer_progress progress on progress.producer_id = ${id}
      left join leaderboard_places overall
        on overall.period = 'all' and overall.metric = 'overall' and overall.producer_id = ${id}
      left join leaderboards board on board.period = 'all' and board.metric = 'overall'
      left join leaderboard_places contribution
        on contribution.period = 'all' and contribution.metric = 'contribution' and contribution.producer_id = ${id}
      cross join lateral (
        select coalesce(sum(plays), 0) plays,
          coalesce(sum(plays) filter (where day >= ${since}::date), 0) plays_now,
          coalesce(sum(plays) filter (where day between ${before?.from}::date and ${before?.to}::date), 0) plays_before,
          coalesce(sum(uploads) filter (where day >= ${since}::date), 0) uploads
        from producer_days where producer_id = ${id}) days
      where producers.user_id = ${id}`),
    topTracks(ctx, { range: "all", limit: 1 }),
    nextSteps(ctx),
  ]);
  const of = (name: string) => Number(row?.[name]);
  const known = (name: string) => (row?.[name] == null ? null : Number(row[name]));
  const rank = known("rank");
  return {
    name: row?.name ?? "",
    standing: standingOf(of("xp")),
    tracks: of("tracks"),
    uploads30d: of("uploads"),
    plays: of("plays"),
    plays30d: of("plays_now"),
    playGrowth: growthOf(of("plays_now"), of("plays_before")),
    contribution: known("contribution"),
    topTrack: topTrack ?? null,
    rank: rank === null ? null : { rank, of: of("population"), tier: tierOf(of("value")) },
    nextSteps: steps,
  };
}
