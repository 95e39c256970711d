import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/acts/context";
import { dayAfter, dayOf } from "@/lib/calendar";
import { enqueue } from "@/lib/jobs/enqueue";

/** What is left over waits for the next round, minutes later. */
const AT_ONCE = 2_000;

/** Has everyone followed who was played since they last were, and approved producers who never were. */
export async function sweepProgress(ctx: Ctx): Promise<void> {
  // Plays fall on the day they are heard on. Looking back two days covers a night without a worker.
  const since = dayAfter(dayOf(ctx.now), -2);
  const behind = await ctx.db.execute<{ id: string }>(sql`
    select producer_id id from producer_days days
    where day >= ${since} and xp <> plays + coalesce((
      select sum(given.xp) from xp_events given
      where given.producer_id = days.producer_id and given.day = days.day), 0)
    union
    select user_id from producers
    where status = 'approved' and not exists (select from producer_progress where producer_id = user_id)
    limit ${AT_ONCE}`);
  for (const { id } of behind) await enqueue(ctx.db, "follow-progress", { producerId: Number(id) });
}
