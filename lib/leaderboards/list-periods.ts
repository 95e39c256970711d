import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/acts/context";
import { halfYearOf, type Period } from "./periods";

/** The periods that there are rankings of: the running ones, and the half-years that went by, the newest first. */
export async function listPeriods(ctx: Ctx): Promise<Period[]> {
  const current = halfYearOf(ctx.now);
  const past = await ctx.db.execute<{ period: Period }>(sql`
    select period from leaderboards where metric = 'overall' and period not in ('all', '7d', '30d', ${current})
    order by period desc`);
  return ["all", "7d", "30d", current, ...past.map(({ period }) => period)];
}
