import type { Db } from "@/db/client";
import { earnedAchievements, xpEvents } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { dayOf } from "@/lib/calendar";
import { notify } from "@/lib/notifications/notify";
import { ACHIEVEMENTS } from "./achievements";
import { figuresOf } from "./figures";
import { reached } from "./goals";

/** Gives a producer the achievements whose condition holds now, each once and for good, and tells them. */
export async function earnAchievements(ctx: Ctx<Db>, tx: Db, producerId: number): Promise<void> {
  const figures = await figuresOf(tx, producerId, ctx.now);
  const reachedNow = ACHIEVEMENTS.filter(({ goal }) => reached(goal, figures) === 1);
  if (reachedNow.length === 0) return;
  const earned = await tx
    .insert(earnedAchievements)
    .values(reachedNow.map(({ key }) => ({ producerId, achievement: key, earnedAt: ctx.now })))
    .onConflictDoNothing()
    .returning({ key: earnedAchievements.achievement });
  const fresh = new Set(earned.map(({ key }) => key));
  for (const { key, name, xp } of reachedNow.filter((each) => fresh.has(each.key))) {
    await tx
      .insert(xpEvents)
      .values({ producerId, kind: "achievement", subject: key, xp, day: dayOf(ctx.now) });
    await notify(ctx, tx, {
      userId: producerId,
      kind: "achievement_earned",
      data: { achievement: key, name },
      cause: `achievement:${key}`,
    });
  }
}
