import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { apiTokens, passwordResets } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { hashPassword } from "@/lib/auth/passwords";
import { fail } from "@/lib/errors";
import { sha256 } from "@/lib/ids";
import { newPassword, readFields } from "./fields";
import { ownerOfResetLink } from "./reset-link";
import { setPassword } from "./set-password";

const Reset = z.object({ secret: z.string().max(200), password: newPassword });

/**
 * Sets a new password by the secret of an e-mailed link, once, signs the account out everywhere and revokes its API
 * tokens: whoever takes an account back takes back all of it. Fails with `validation_failed` or `reset_link_invalid`.
 */
export async function resetPassword(ctx: Ctx, input: { secret: unknown; password: unknown }): Promise<void> {
  const { secret, password } = readFields(Reset, input);
  // Looked up first, so that hashing is done for holders of a link only.
  const userId = await ownerOfResetLink(ctx.db, secret, ctx.now);
  if (userId === null) return fail("reset_link_invalid");
  const passwordHash = await hashPassword(password);
  await transaction(ctx.db, async (tx) => {
    const [used] = await tx
      .update(passwordResets)
      .set({ usedAt: ctx.now })
      .where(and(eq(passwordResets.tokenHash, sha256(secret)), isNull(passwordResets.usedAt)))
      .returning({ userId: passwordResets.userId });
    if (!used) fail("reset_link_invalid");
    await setPassword(tx, userId, passwordHash, ctx.now);
    await tx
      .update(apiTokens)
      .set({ revokedAt: ctx.now })
      .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)));
    await audit(ctx, tx, "account.password_reset", `user:${userId}`);
  });
}
