import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

export type Profile = {
  id: number;
  name: string;
  email: string;
  legalName: string | null;
  handle: string | null;
  bio: string;
  /** A key in the file store. */
  avatarKey: string | null;
  isPublic: boolean;
  hasPassword: boolean;
};

/** What the signed-in person may see and change of the own account. */
export async function readProfile(ctx: Ctx): Promise<Profile> {
  const [user] = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      legalName: users.legalName,
      handle: users.handle,
      bio: users.bio,
      avatarKey: users.avatarKey,
      isPublic: users.isPublic,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(eq(users.id, signedIn(ctx).id));
  if (!user) return fail("unauthenticated");
  const { passwordHash, ...profile } = user;
  return { ...profile, hasPassword: passwordHash !== null };
}
