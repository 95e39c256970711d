import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producerProgress, producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { notify } from "@/lib/notifications/notify";
import { countDays } from "./count-days";
import { earnAchievements } from "./earn-achievements";
import { giveTrackXp } from "./give-track-xp";
import { levelOf, titleOf } from "./levels";

/**
 * Gives a producer the experience and achievements that are missing, and the level that follows. It looks at what is there, not at what
 * happened, so it may run twice, at once or years late, and ends the same. Others than approved producers have none.
 */
export async function followProgress(ctx: Ctx, { producerId }: { producerId: number }): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const [approved] = await tx
      .select({ id: producers.userId })
      .from(producers)
      .where(and(eq(producers.userId, producerId), eq(producers.status, "approved")));
    if (!approved) return;
    await tx.insert(producerProgress).values({ producerId }).onConflictDoNothing();
    const [before] = await tx
      .select()
      .from(producerProgress)
      .where(eq(producerProgress.producerId, producerId))
      .for("update");
    await giveTrackXp(tx, producerId, ctx.now);
    await earnAchievements(ctx, tx, producerId);
    const xp = await countDays(tx, producerId);
    const level = levelOf(xp);
    await tx
      .update(producerProgress)
      .set({ xp, level, followedAt: ctx.now })
      .where(eq(producerProgress.producerId, producerId));
    if (!before || level <= before.level) return;
    await notify(ctx, tx, {
      userId: producerId,
      kind: "level_reached",
      data: { level, title: titleOf(level) },
      cause: `level:${level}`,
    });
  });
}
