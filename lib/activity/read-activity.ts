import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { dayOf, type Step, startsBetween } from "@/lib/calendar";
import { daysBefore, firstDayOf, RANGES, type Range } from "./ranges";

/** What a day, week or month brought; `start` is its first day. */
export type ActivityPeriod = { start: string; plays: number; downloads: number };
export type Totals = { plays: number; downloads: number; newListeners: number };
export type Activity = {
  step: Step;
  periods: ActivityPeriod[];
  totals: Totals;
  /** Those of the same number of days before; null for all time. */
  before: Totals | null;
  /** How many different people or browsers listened, each counted by their last play. */
  listeners: number;
};

/** What the signed-in producer's beats were played and downloaded, theirs and those they are credited on. */
export async function readActivity(ctx: Ctx, { range }: { range: Range }): Promise<Activity> {
  const { id } = asProducer(ctx);
  const { step } = RANGES[range];
  const [first, earlier] = [firstDayOf(range, ctx.now), daysBefore(range, ctx.now)];
  const since = first ?? "-infinity";
  const [rows, totals, before, [heard]] = await Promise.all([
    ctx.db.execute<Record<"start" | "plays" | "downloads", string>>(sql`
      select to_char(date_trunc(${step}, day), 'YYYY-MM-DD') as start, sum(plays) plays, sum(downloads) downloads
      from producer_days where producer_id = ${id} and day >= ${since}::date group by 1 order by 1`),
    totalsOf(ctx, id, { from: since, to: "infinity" }),
    earlier && totalsOf(ctx, id, earlier),
    ctx.db.execute<{ listeners: string }>(sql`
      select count(*) listeners from producer_listeners
      where producer_id = ${id} and last_at >= ${since}::date::timestamp at time zone 'UTC'`),
  ]);
  const found = new Map(
    rows.map(({ start, plays, downloads }) => [
      start,
      { plays: Number(plays), downloads: Number(downloads) },
    ]),
  );
  const from = first ?? rows[0]?.start;
  const starts = from === undefined ? [] : startsBetween(from, dayOf(ctx.now), step);
  return {
    step,
    periods: starts.map((start) => ({ start, ...(found.get(start) ?? { plays: 0, downloads: 0 }) })),
    totals,
    before,
    listeners: Number(heard?.listeners),
  };
}

async function totalsOf(ctx: Ctx, id: number, { from, to }: { from: string; to: string }): Promise<Totals> {
  const [row] = await ctx.db.execute<Record<"plays" | "downloads" | "new_listeners", string>>(sql`
    select coalesce(sum(plays), 0) plays, coalesce(sum(downloads), 0) downloads, (
      select count(*) from producer_listeners where producer_id = ${id}
        and (first_at at time zone 'UTC')::date between ${from}::date and ${to}::date) new_listeners
    from producer_days where producer_id = ${id} and day between ${from}::date and ${to}::date`);
  return {
    plays: Number(row?.plays),
    downloads: Number(row?.downloads),
    newListeners: Number(row?.new_listeners),
  };
}
