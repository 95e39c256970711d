import { eq } from "drizzle-orm";
import { producers, users } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

/** The signed-in producer as certificates name them, and the e-mail that licensees get unless the terms say another. */
export async function readLicensor(ctx: Ctx): Promise<{ name: string; email: string }> {
  const [licensor] = await ctx.db
    .select({ name: producers.name, email: users.email })
    .from(producers)
    .innerJoin(users, eq(users.id, producers.userId))
    .where(eq(producers.userId, asProducer(ctx).id));
  return licensor ?? fail("not_a_producer");
}
