import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { hashPassword, isOutdated, verifyPassword } from "@/lib/auth/passwords";
import type { Session } from "@/lib/auth/session-token";
import { MINUTE } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { sha256 } from "@/lib/ids";
import { requireWithin, uncountWindow } from "@/lib/limits/count-window";
import { email, givenPassword, readFields } from "./fields";

const Credentials = z.object({ email, password: givenPassword });

const WINDOW = 15 * MINUTE;
const FAILURES = { account: 10, ip: 50 };

/**
 * The session of whoever knows this e-mail address's password. Fails with `validation_failed`, `wrong_credentials`
 * (the same, and as slow, for an address that has no account) or `rate_limited`. Only failures use the limits up, but
 * they are counted before the password is looked at, so that many guesses at once do not slip through.
 */
export async function signIn(ctx: Ctx, input: { email: unknown; password: unknown }): Promise<Session> {
  const { email, password } = readFields(Credentials, input);
  const subjects = { account: `sign-in:account:${sha256(email)}`, ip: `sign-in:ip:${ctx.ip}` };
  await requireWithin(ctx.db, subjects.ip, FAILURES.ip, WINDOW, ctx.now);
  await requireWithin(ctx.db, subjects.account, FAILURES.account, WINDOW, ctx.now);

  const [user] = await ctx.db
    .select({ userId: users.id, version: users.sessionVersion, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user?.passwordHash)
    return fail("wrong_credentials");

  for (const subject of Object.values(subjects)) await uncountWindow(ctx.db, subject, WINDOW, ctx.now);
  if (isOutdated(user.passwordHash)) {
    const passwordHash = await hashPassword(password);
    await ctx.db.update(users).set({ passwordHash }).where(eq(users.id, user.userId));
  }
  return { userId: user.userId, version: user.version };
}
