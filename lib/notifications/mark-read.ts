import { and, eq, isNull, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

/** Marks one of one's own as read; again it changes nothing. Fails with `not_found`. */
export async function markRead(ctx: Ctx, input: { notificationId: number }): Promise<void> {
  const { id: userId } = signedIn(ctx);
  const [read] = await ctx.db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${ctx.now.toISOString()}::timestamptz)` })
    .where(and(eq(notifications.id, input.notificationId), eq(notifications.userId, userId)))
    .returning({ id: notifications.id });
  if (!read) fail("not_found");
}

/** Marks all that one has not read. Answers how many there were. */
export async function markAllRead(ctx: Ctx): Promise<number> {
  const { id: userId } = signedIn(ctx);
  const read = await ctx.db
    .update(notifications)
    .set({ readAt: ctx.now })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)))
    .returning({ id: notifications.id });
  return read.length;
}
