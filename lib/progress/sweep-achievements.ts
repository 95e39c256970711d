import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { ACHIEVEMENTS } from "./achievements";
import { atOrAbove, boards } from "./boards";

/** What is left over waits for the next round. */
const AT_ONCE = 2_000;

/** Has everyone followed whom time or a new ranking brought an achievement, without anything of theirs having changed. */
export async function sweepAchievements(ctx: Ctx): Promise<void> {
  const tops = ACHIEVEMENTS.flatMap(({ key, goal }) =>
    goal.kind === "top" ? [sql`(${key}, ${goal.board}, ${goal.percent}::int)`] : [],
  );
  const ages = ACHIEVEMENTS.flatMap(({ key, goal }) =>
    goal.kind === "age" ? [sql`(${key}, ${goal.months}::int)`] : [],
  );
  const lacks = (producer: SQL) => sql`not exists (
    select from earned_achievements where producer_id = ${producer} and achievement = key)`;
  const due = await ctx.db.execute<{ id: string }>(sql`
    select places.producer_id id
    from (values ${sql.join(tops, sql`, `)}) tops (key, board, percent)
    join ${boards} using (board)
    join leaderboards using (period, metric)
    join leaderboard_places places using (period, metric)
    where 100 * ${atOrAbove} <= percent * population and ${lacks(sql`places.producer_id`)}
    union
    select user_id from producers, (values ${sql.join(ages, sql`, `)}) ages (key, months)
    where status = 'approved' and ${lacks(sql`user_id`)}
      and (created_at at time zone 'UTC' + make_interval(months => months)) at time zone 'UTC' <= ${ctx.now.toISOString()}
    limit ${AT_ONCE}`);
  for (const { id } of due) await enqueue(ctx.db, "follow-progress", { producerId: Number(id) });
}
