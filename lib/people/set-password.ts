import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { passwordResets, users } from "@/db/schema";
import type { Session } from "@/lib/auth/session-token";

/** Writes the new password's hash, ends every session, and voids every reset link. Answers the one session to go on with. */
export async function setPassword(tx: Tx, userId: number, passwordHash: string, now: Date): Promise<Session> {
  const [user] = await tx
    .update(users)
    .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId))
    .returning({ version: users.sessionVersion });
  if (!user) throw new Error(`there is no user ${userId}`);
  await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
  return { userId, version: user.version };
}
