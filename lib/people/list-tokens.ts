import { and, desc, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";

export type ListedToken = {
  id: number;
  name: string;
  /** The first characters, to tell tokens apart. */
  preview: string;
  scopes: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  expired: boolean;
};

/** The signed-in person's tokens that are not revoked, newest first. `createToken` bounds their number. */
export async function listTokens(ctx: Ctx): Promise<ListedToken[]> {
  const rows = await ctx.db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      preview: apiTokens.preview,
      scopes: apiTokens.scopes,
      createdAt: apiTokens.createdAt,
      lastUsedAt: apiTokens.lastUsedAt,
      expiresAt: apiTokens.expiresAt,
    })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, signedIn(ctx).id), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.id));
  return rows.map((row) => ({ ...row, expired: row.expiresAt !== null && row.expiresAt <= ctx.now }));
}
