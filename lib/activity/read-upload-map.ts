import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { dayAfter, dayOf, startOf } from "@/lib/calendar";

export const WEEKS = 53;

/** A week of the map, from Monday on: uploads of each day, null for the days still to come. */
export type UploadWeek = { start: string; days: (number | null)[] };
export type UploadMap = { weeks: UploadWeek[]; uploads: number; busiest: number };

/** The days on which the signed-in producer's beats came out, in the last 53 weeks, this one included. */
export async function readUploadMap(ctx: Ctx): Promise<UploadMap> {
  const { id } = asProducer(ctx);
  const today = dayOf(ctx.now);
  const first = dayAfter(startOf(today, "week"), -7 * (WEEKS - 1));
  const rows = await ctx.db.execute<{ day: string; uploads: number }>(sql`
    select day::text as day, uploads from producer_days
    where producer_id = ${id} and day between ${first}::date and ${today}::date and uploads > 0`);
  const found = new Map(rows.map(({ day, uploads }) => [day, uploads]));
  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const start = dayAfter(first, 7 * week);
    const days = Array.from({ length: 7 }, (_, at) => dayAfter(start, at));
    return { start, days: days.map((day) => (day > today ? null : (found.get(day) ?? 0))) };
  });
  const counts = [...found.values()];
  return {
    weeks,
    uploads: counts.reduce((sum, count) => sum + count, 0),
    busiest: Math.max(0, ...counts),
  };
}
