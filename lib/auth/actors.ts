import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { apiTokens, producers, users } from "@/db/schema";
import { SCOPES, type User } from "@/lib/acts/context";
import { MINUTE } from "@/lib/clock";
import type { Session } from "./session-token";
import { hashToken } from "./tokens";

// Read at each request, so that a change of role counts at once.
const account = {
  id: users.id,
  email: users.email,
  name: users.name,
  isAdmin: users.isAdmin,
  isProducer: sql<boolean>`coalesce(${producers.status} = 'approved', false)`,
};

/** Who holds this session; null when the account has ended its sessions since, or is gone. One query. */
export async function actorOfSession(db: Db, session: Session): Promise<User | null> {
  const [row] = await db
    .select(account)
    .from(users)
    .leftJoin(producers, eq(producers.userId, users.id))
    .where(and(eq(users.id, session.userId), eq(users.sessionVersion, session.version)));
  return row ? { kind: "user", ...row, scopes: SCOPES, via: "session", tokenId: null } : null;
}

/** Who holds this personal token; null when it is unknown, revoked or over. One query, once a minute two. */
export async function actorOfToken(db: Db, token: string, now: Date): Promise<User | null> {
  const [row] = await db
    .select({ account, token: apiTokens })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .leftJoin(producers, eq(producers.userId, users.id))
    .where(eq(apiTokens.hash, hashToken(token)));
  if (!row || row.token.revokedAt || (row.token.expiresAt && row.token.expiresAt <= now)) return null;
  const { id, lastUsedAt, scopes } = row.token;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= MINUTE)
    await db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, id));
  return {
    kind: "user",
    ...row.account,
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    via: "token",
    tokenId: id,
  };
}
