import { and, eq } from "drizzle-orm";
import { transaction, violates } from "@/db/client";
import { userIdentities, users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import type { GooglePerson } from "@/lib/auth/next-auth";
import type { Session } from "@/lib/auth/session-token";
import { fail } from "@/lib/errors";
import { email, name, readFields } from "./fields";

const PROVIDER = "google";

/**
 * The session of whoever Google says this is, opening an account the first time. Fails with `wrong_credentials` when
 * Google has not verified the address, and with `email_taken` when an account with a password has it: nobody proved
 * that address when that account was opened, so joining the two would let its maker into the other's account.
 */
export async function signInWithGoogle(ctx: Ctx, person: GooglePerson): Promise<Session> {
  const [known] = await ctx.db
    .select({ userId: users.id, version: users.sessionVersion })
    .from(userIdentities)
    .innerJoin(users, eq(users.id, userIdentities.userId))
    .where(and(eq(userIdentities.provider, PROVIDER), eq(userIdentities.subject, person.subject)));
  if (known) return known;
  if (!person.emailVerified) fail("wrong_credentials");

  const account = {
    email: readFields(email, person.email),
    name: readFields(name, person.name.slice(0, 80) || person.email.split("@")[0]),
  };
  try {
    return await transaction(ctx.db, async (tx) => {
      const [user] = await tx
        .insert(users)
        .values({ ...account, createdAt: ctx.now })
        .returning({ userId: users.id, version: users.sessionVersion });
      if (!user) throw new Error("the account was not written");
      await tx
        .insert(userIdentities)
        .values({ provider: PROVIDER, subject: person.subject, userId: user.userId, createdAt: ctx.now });
      await audit(ctx, tx, "account.registered", `user:${user.userId}`, { provider: PROVIDER });
      return user;
    });
  } catch (error) {
    if (violates(error, "users_email_key")) fail("email_taken");
    throw error;
  }
}
