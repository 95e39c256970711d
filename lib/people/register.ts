import { z } from "zod";
import { transaction, violates } from "@/db/client";
import { users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { hashPassword } from "@/lib/auth/passwords";
import type { Session } from "@/lib/auth/session-token";
import { HOUR } from "@/lib/clock";
import { fail, REASONS } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { email, name, newPassword, readFields } from "./fields";

const Registration = z.object({ name, email, password: newPassword });
const REGISTRATIONS_AN_HOUR = 20;

/**
 * Opens an account and answers its first session. Fails with `validation_failed`, `rate_limited`, or `email_taken` on
 * the field `email`. It thereby tells that an account exists: since nobody is made to wait for a mail before the first
 * sign-in, any answer would tell, so it says it plainly and the limit keeps lists of addresses from being tried.
 */
export async function register(
  ctx: Ctx,
  input: { name: unknown; email: unknown; password: unknown },
): Promise<Session> {
  const { password, ...person } = readFields(Registration, input);
  await requireWithin(ctx.db, `register:ip:${ctx.ip}`, REGISTRATIONS_AN_HOUR, HOUR, ctx.now);
  const passwordHash = await hashPassword(password);
  try {
    return await transaction(ctx.db, async (tx) => {
      const [user] = await tx
        .insert(users)
        .values({ ...person, passwordHash, createdAt: ctx.now })
        .returning({ userId: users.id, version: users.sessionVersion });
      if (!user) throw new Error("the account was not written");
      await audit(ctx, tx, "account.registered", `user:${user.userId}`);
      return user;
    });
  } catch (error) {
    if (violates(error, "users_email_key"))
      fail("email_taken", { fields: { email: [REASONS.email_taken[1]] } });
    throw error;
  }
}
