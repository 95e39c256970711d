import { eq } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import type { Session } from "@/lib/auth/session-token";
import { MINUTE } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { requireWithin, uncountWindow } from "@/lib/limits/count-window";
import { givenPassword, newPassword, readFields } from "./fields";
import { setPassword } from "./set-password";

const Change = z.object({ current: givenPassword, password: newPassword });
const WINDOW = 15 * MINUTE;
const FAILURES = 10;

/**
 * Replaces the password by one who knows the current one, ends every session and answers the one to go on with. Fails
 * with `validation_failed` on `current` or `password`, or with `rate_limited`. Who signs in with Google has no
 * current password and sets a first one by the e-mailed link.
 */
export async function changePassword(
  ctx: Ctx,
  input: { current: unknown; password: unknown },
): Promise<Session> {
  const { id } = signedIn(ctx);
  const { current, password } = readFields(Change, input);
  const subject = `change-password:user:${id}`;
  await requireWithin(ctx.db, subject, FAILURES, WINDOW, ctx.now);
  const [user] = await ctx.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, id));
  if (!(await verifyPassword(current, user?.passwordHash ?? null)))
    invalid({ current: ["This is not your current password."] });
  await uncountWindow(ctx.db, subject, WINDOW, ctx.now);

  const passwordHash = await hashPassword(password);
  return transaction(ctx.db, async (tx) => {
    await audit(ctx, tx, "account.password_changed", `user:${id}`);
    return setPassword(tx, id, passwordHash, ctx.now);
  });
}
