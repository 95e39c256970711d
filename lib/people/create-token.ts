import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { apiTokens, users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, type Scope, signedIn } from "@/lib/acts/context";
import { newToken } from "@/lib/auth/tokens";
import { after, DAY } from "@/lib/clock";
import { fail, invalid } from "@/lib/errors";
import { readFields, scopes, tokenName } from "./fields";

const MOST_TOKENS = 50;
const Token = z.object({
  name: tokenName,
  scopes,
  expiresInDays: z
    .int("Choose how long the token lasts.")
    .min(1, "A token lasts at least a day.")
    .max(730, "A token lasts at most two years.")
    .nullable(),
});

export type CreatedToken = { id: number; token: string; name: string; expiresAt: Date | null };

/**
 * Makes a personal API token. The answer is the only place where its text ever stands. `expiresInDays` null: it lasts
 * until it is revoked. Fails with `validation_failed`, and with `forbidden` when asked by a token: none may widen itself.
 */
export async function createToken(
  ctx: Ctx,
  input: { name: unknown; scopes: readonly Scope[] | unknown; expiresInDays: unknown },
): Promise<CreatedToken> {
  const user = signedIn(ctx);
  if (user.via === "token") fail("forbidden");
  const { name, scopes, expiresInDays } = readFields(Token, input);
  const { token, hash, preview } = newToken();
  const expiresAt = expiresInDays === null ? null : after(ctx.now, expiresInDays * DAY);
  return transaction(ctx.db, async (tx) => {
    // The lock makes the count below hold for two requests at once.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, user.id)).for("update");
    const [held] = await tx
      .select({ tokens: count() })
      .from(apiTokens)
      .where(and(eq(apiTokens.userId, user.id), isNull(apiTokens.revokedAt)));
    if ((held?.tokens ?? 0) >= MOST_TOKENS)
      invalid({ name: [`You have ${MOST_TOKENS} tokens. Revoke one that you no longer use.`] });
    const [row] = await tx
      .insert(apiTokens)
      .values({ userId: user.id, name, hash, preview, scopes, expiresAt, createdAt: ctx.now })
      .returning({ id: apiTokens.id });
    if (!row) throw new Error("the token was not written");
    await audit(ctx, tx, "token.created", `token:${row.id}`, { scopes });
    return { id: row.id, token, name, expiresAt };
  });
}
