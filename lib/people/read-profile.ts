import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

export type Profile = { name: string; email: string; legalName: string | null; hasPassword: boolean };

/** What the signed-in person may see and change of the own account. */
export async function readProfile(ctx: Ctx): Promise<Profile> {
  const [user] = await ctx.db
    .select({
      name: users.name,
      email: users.email,
      legalName: users.legalName,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(eq(users.id, signedIn(ctx).id));
  if (!user) return fail("unauthenticated");
  const { passwordHash, ...profile } = user;
  return { ...profile, hasPassword: passwordHash !== null };
}
