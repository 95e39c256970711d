import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { HOUR } from "@/lib/clock";
import { sha256 } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/enqueue";
import { requireWithin } from "@/lib/limits/count-window";
import { email, readFields } from "./fields";

const Request = z.object({ email });
const REQUESTS_AN_HOUR = { account: 5, ip: 20 };

/**
 * Has a reset link mailed if the address has an account; the answer is the same if it has none. Fails with
 * `validation_failed` or `rate_limited`.
 */
export async function requestPasswordReset(ctx: Ctx, input: { email: unknown }): Promise<void> {
  const { email } = readFields(Request, input);
  await requireWithin(ctx.db, `reset:ip:${ctx.ip}`, REQUESTS_AN_HOUR.ip, HOUR, ctx.now);
  await requireWithin(ctx.db, `reset:account:${sha256(email)}`, REQUESTS_AN_HOUR.account, HOUR, ctx.now);
  const [user] = await ctx.db
    .select({ userId: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  if (user) await enqueue(ctx.db, "mail-password-reset", user);
}
