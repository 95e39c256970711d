import { eq, sql } from "drizzle-orm";
import { earnedAchievements } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { ACHIEVEMENTS, type Achievement } from "./achievements";
import { figuresOf } from "./figures";
import { reached } from "./goals";
import { type Standing, standingOf } from "./levels";

export type XpSource = "upload" | "metadata" | "collaboration" | "achievement" | "play";
/** What a source brought: how often it was given for, and how much in all. */
export type XpSum = { source: XpSource; times: number; xp: number };
export type AchievementState = Omit<Achievement, "goal"> & {
  earnedAt: Date | null;
  /** How much of the condition holds now, from 0 to 1; 1 for what is earned. */
  progress: number;
};
export type Progress = { standing: Standing; sources: XpSum[]; achievements: AchievementState[] };

const SOURCES: XpSource[] = ["upload", "metadata", "collaboration", "play", "achievement"];

/** The signed-in producer's level, what it is made of, and all achievements, those not earned yet with their progress. */
export async function readProgress(ctx: Ctx): Promise<Progress> {
  const { id } = asProducer(ctx);
  const [[running], sums, earned, figures] = await Promise.all([
    ctx.db.execute<{ xp: number }>(sql`select xp from producer_progress where producer_id = ${id}`),
    ctx.db.execute<{ source: XpSource; times: string; xp: string }>(sql`
      select kind::text source, count(*) times, sum(xp) xp from xp_events where producer_id = ${id} group by kind
      union all
      select 'play', sum(plays), sum(plays) from producer_days where producer_id = ${id} having sum(plays) > 0`),
    ctx.db.select().from(earnedAchievements).where(eq(earnedAchievements.producerId, id)),
    figuresOf(ctx.db, id, ctx.now),
  ]);
  const given = new Map(
    sums.map(({ source, times, xp }) => [source, { times: Number(times), xp: Number(xp) }]),
  );
  const earnedAt = new Map(earned.map((row) => [row.achievement, row.earnedAt]));
  return {
    standing: standingOf(running?.xp ?? 0),
    sources: SOURCES.map((source) => ({ source, times: 0, xp: 0, ...given.get(source) })),
    achievements: ACHIEVEMENTS.map(({ goal, ...achievement }) => {
      const at = earnedAt.get(achievement.key) ?? null;
      return { ...achievement, earnedAt: at, progress: at ? 1 : reached(goal, figures) };
    }),
  };
}
