import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { METRICS } from "./metrics";
import { halfYearOf, type Period, pastHalfYears, windowOf } from "./periods";
import { rankBeats } from "./rank-beats";
import { rankContribution } from "./rank-contribution";
import { rankPeriod } from "./rank-period";

/**
 * Ranks all producers anew over every period that is still running, and over past half-years that were not ranked
 * since they ended. Reading a ranking then costs its page. Each period is replaced in one transaction: who reads
 * meanwhile sees the old ranking whole, and then the new one.
 */
export async function rebuildLeaderboards(ctx: Ctx): Promise<void> {
  for (const period of ["all", "7d", "30d", halfYearOf(ctx.now), ...(await unfinished(ctx))])
    await rebuild(ctx, period);
  // A better place may have earned an achievement.
  await enqueue(ctx.db, "sweep-achievements", {});
}

async function rebuild(ctx: Ctx, period: Period): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    // Two at once would write every place twice; who comes second has nothing to do.
    const [lock] = await tx.execute<{ is_mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext(${`leaderboards:${period}`})) is_mine`,
    );
    if (!lock?.is_mine) return;
    // Minutes of work for the worker are no statement that hangs.
    await tx.execute(
      sql`select set_config('statement_timeout', '10min', true), set_config('work_mem', '64MB', true)`,
    );
    await tx.execute(sql`delete from leaderboard_places where period = ${period}`);
    await tx.execute(sql`delete from leaderboards where period = ${period}`);
    await rankPeriod(tx, period, ctx.now);
    await tx.execute(sql`
      insert into leaderboards (period, metric, population, updated_at)
      select ${period}, unnest(${sql.param([...METRICS])}::text[]), count(*), ${ctx.now.toISOString()} from compared`);
    if (period !== "all") return;
    await rankBeats(tx, ctx.now);
    await rankContribution(tx, ctx.now);
  });
}

/** Half-years that are over, and whose last ranking is older than their end. */
async function unfinished(ctx: Ctx): Promise<Period[]> {
  const [found] = await ctx.db.execute<{ first: string | null }>(
    sql`select min(day)::text first from producer_days`,
  );
  if (!found?.first) return [];
  const done = await ctx.db.execute<{ period: Period; day: string }>(sql`
    select period, (min(updated_at) at time zone 'UTC')::date::text as day from leaderboards group by period`);
  const rankedOn = new Map(done.map(({ period, day }) => [period, day]));
  return pastHalfYears(new Date(found.first), ctx.now).filter((period) => {
    const { to } = windowOf(period, ctx.now);
    return (rankedOn.get(period) ?? "") <= (to ?? "");
  });
}
