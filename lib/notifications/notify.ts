import type { Db } from "@/db/client";
import { notifications } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { Kind, KindData } from "./kinds";

/**
 * Tells a person that something happened, in the transaction in which it happens. `cause` says what, once
 * (`like:7:42`): telling it again tells nothing. Nobody is told what they did themselves.
 */
export async function notify<K extends Kind>(
  ctx: Ctx<Db>,
  tx: Db,
  { userId, ...news }: { userId: number; kind: K; data: KindData[K]; cause: string },
): Promise<void> {
  const actorId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await notifyAll(ctx, tx, { userIds: [userId], actorId, ...news });
}

/** The same for many people at once, of what somebody (`actorId`) did, who need not be the one who asks. */
export async function notifyAll<K extends Kind>(
  ctx: Ctx<Db>,
  tx: Db,
  {
    userIds,
    ...news
  }: { userIds: number[]; actorId: number | null; kind: K; data: KindData[K]; cause: string },
): Promise<void> {
  const rows = userIds
    .filter((userId) => userId !== news.actorId)
    .map((userId) => ({ userId, ...news, createdAt: ctx.now }));
  if (rows.length > 0) await tx.insert(notifications).values(rows).onConflictDoNothing();
}
