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
  to: { userId: number; kind: K; data: KindData[K]; cause: string },
): Promise<void> {
  const actorId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  if (actorId === to.userId) return;
  await tx
    .insert(notifications)
    .values({ ...to, actorId, createdAt: ctx.now })
    .onConflictDoNothing();
}
