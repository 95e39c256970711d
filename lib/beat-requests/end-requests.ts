import { and, inArray, isNull, lte } from "drizzle-orm";
import { transaction } from "@/db/client";
import { beatRequests } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { notify } from "@/lib/notifications/notify";

const AT_ONCE = 200;

/**
 * Tells requesters whose requests have ended, once for each run. The clock ends a request, not this job: a late one
 * keeps nothing open. Answers how many there were.
 */
export async function endRequests(ctx: Ctx): Promise<number> {
  let told = 0;
  for (;;) {
    const ended = await transaction(ctx.db, async (tx) => {
      const due = await tx
        .select({ id: beatRequests.id, requesterId: beatRequests.requesterId, endsAt: beatRequests.endsAt })
        .from(beatRequests)
        .where(
          and(
            lte(beatRequests.endsAt, ctx.now),
            isNull(beatRequests.closedAt),
            isNull(beatRequests.removedAt),
          ),
        )
        .orderBy(beatRequests.endsAt, beatRequests.id)
        .limit(AT_ONCE)
        .for("update", { skipLocked: true });
      if (due.length === 0) return 0;
      const ids = due.map(({ id }) => id);
      await tx.update(beatRequests).set({ closedAt: ctx.now }).where(inArray(beatRequests.id, ids));
      for (const { id, requesterId, endsAt } of due)
        await notify(ctx, tx, {
          userId: requesterId,
          kind: "request_expired",
          data: { requestId: id },
          cause: `request-expired:${id}:${endsAt.getTime()}`,
        });
      return due.length;
    });
    told += ended;
    if (ended < AT_ONCE) return told;
  }
}
