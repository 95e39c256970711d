import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { csvLine } from "@/lib/finances/csv";
import { firstDayOf, type Range } from "./ranges";

/** The signed-in producer's days as lines of CSV, the oldest first; days without anything are left out. */
export async function* exportActivity(ctx: Ctx, { range }: { range: Range }): AsyncGenerator<string> {
  const { id } = asProducer(ctx);
  const rows = await ctx.db.execute<Record<"day" | "plays" | "downloads" | "uploads" | "xp", string>>(sql`
    select day::text as day, plays, downloads, uploads, xp from producer_days
    where producer_id = ${id} and day >= ${firstDayOf(range, ctx.now) ?? "-infinity"}::date order by day`);
  yield csvLine(["Day (UTC)", "Plays", "Downloads", "Uploads", "XP"]);
  for (const { day, plays, downloads, uploads, xp } of rows)
    yield csvLine([day, plays, downloads, uploads, xp]);
}
