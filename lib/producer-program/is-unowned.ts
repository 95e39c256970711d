import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { apiTokens, producers, userIdentities, users } from "@/db/schema";

/**
 * Whether a public profile is nobody's: its account has no password, no identity elsewhere and no token, and nobody
 * ever set up payouts for it. Only such a profile can be claimed.
 */
export async function isUnowned(db: Db, producerId: number): Promise<boolean> {
  const of = (table: typeof userIdentities | typeof apiTokens) =>
    db.select({ one: sql`1` }).from(table).where(eq(table.userId, users.id));
  const found = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(producers, eq(producers.userId, users.id))
    .where(
      and(
        eq(users.id, producerId),
        eq(producers.status, "approved"),
        isNull(users.passwordHash),
        isNull(producers.stripeAccountId),
        notExists(of(userIdentities)),
        notExists(of(apiTokens)),
      ),
    );
  return found.length > 0;
}
