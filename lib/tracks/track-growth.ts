import { and, gte, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { trackDays } from "@/db/schema";
import { type Growth, growthOf } from "@/lib/activity/growth";
import { daysBefore, firstDayOf } from "@/lib/activity/ranges";

/** How the plays of each of these tracks moved in the last 30 days against the 30 before (facts §6), by id. */
export async function trackGrowth(
  db: Db,
  trackIds: number[],
  now: Date,
): Promise<(trackId: number) => Growth | null> {
  if (trackIds.length === 0) return () => null;
  const [since, before] = [firstDayOf("30d", now) ?? "", daysBefore("30d", now)?.from ?? ""];
  const rows = await db
    .select({
      trackId: trackDays.trackId,
      now: sql<number>`coalesce(sum(${trackDays.plays}) filter (where ${trackDays.day} >= ${since}), 0)::int`,
      before: sql<number>`coalesce(sum(${trackDays.plays}) filter (where ${trackDays.day} < ${since}), 0)::int`,
    })
    .from(trackDays)
    .where(and(inArray(trackDays.trackId, trackIds), gte(trackDays.day, before)))
    .groupBy(trackDays.trackId);
  const found = new Map(rows.map((row) => [row.trackId, growthOf(row.now, row.before)]));
  return (trackId) => found.get(trackId) ?? null;
}
