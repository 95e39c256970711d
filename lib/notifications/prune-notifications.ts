import { inArray, lt } from "drizzle-orm";
import { notifications } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";

const KEPT = 90 * DAY;
const A_BATCH = 5000;

/** The job `prune-notifications`: forgets what was read more than 90 days ago. Answers how many there were. */
export async function pruneNotifications(ctx: Ctx): Promise<number> {
  const old = ctx.db
    .select({ id: notifications.id })
    .from(notifications)
    .where(lt(notifications.readAt, after(ctx.now, -KEPT)))
    .limit(A_BATCH);
  let forgotten = 0;
  for (;;) {
    // A batch at a time, so that no statement holds locks for long.
    const gone = await ctx.db
      .delete(notifications)
      .where(inArray(notifications.id, old))
      .returning({ id: notifications.id });
    forgotten += gone.length;
    if (gone.length < A_BATCH) return forgotten;
  }
}
