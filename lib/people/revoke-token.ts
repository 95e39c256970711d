import { and, eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { apiTokens } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

/** Ends a token of one's own at once; ending it again changes nothing. Fails with `not_found`. */
export async function revokeToken(ctx: Ctx, input: { tokenId: number }): Promise<void> {
  const { id: userId } = signedIn(ctx);
  if (!Number.isSafeInteger(input.tokenId)) fail("not_found");
  await transaction(ctx.db, async (tx) => {
    const [token] = await tx
      .update(apiTokens)
      .set({ revokedAt: sql`coalesce(${apiTokens.revokedAt}, ${ctx.now.toISOString()}::timestamptz)` })
      .where(and(eq(apiTokens.id, input.tokenId), eq(apiTokens.userId, userId)))
      .returning({ id: apiTokens.id });
    if (!token) fail("not_found");
    await audit(ctx, tx, "token.revoked", `token:${token.id}`);
  });
}
