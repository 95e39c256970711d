import { eq } from "drizzle-orm";
import { passwordResets, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { sendMail } from "@/lib/email/send-mail";
import { passwordReset } from "@/lib/email/templates/password-reset";
import { env } from "@/lib/env";
import { secret, sha256 } from "@/lib/ids";

const MINUTES = 60;

/**
 * The job `mail-password-reset`: makes a link that works once, for an hour, and mails it. The secret exists in the
 * mail alone; a job that runs twice mails a second link, since the first one's secret is nowhere to be read.
 */
export async function sendPasswordReset(ctx: Ctx, input: { userId: number }): Promise<void> {
  const [user] = await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, input.userId));
  if (!user) return;
  const linkSecret = secret();
  const tokenHash = sha256(linkSecret);
  await ctx.db.insert(passwordResets).values({
    tokenHash,
    userId: input.userId,
    expiresAt: after(ctx.now, MINUTES * MINUTE),
    createdAt: ctx.now,
  });
  const link = new URL(`/reset-password/${linkSecret}`, env.APP_URL).href;
  await sendMail({
    to: user.email,
    cause: `password-reset-${tokenHash.slice(0, 32)}`,
    ...passwordReset({ link, minutes: MINUTES }),
  });
}
