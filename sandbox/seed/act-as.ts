import type { Database } from "@/db/client";
import { type Ctx, systemContext } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";

/** The context of somebody seeded, at some instant of the past. */
export async function actAs(db: Database, userId: number, now: Date): Promise<Ctx> {
  const actor = await actorOfSession(db, { userId, version: 1 });
  if (!actor) throw new Error(`user ${userId} cannot sign in`);
  return { ...systemContext("seed", db, now), actor, ip: "127.0.0.1", userAgent: "BeatPass sandbox" };
}
