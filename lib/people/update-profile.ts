import { eq } from "drizzle-orm";
import { z } from "zod";
import { transaction, violates } from "@/db/client";
import { users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { bio, handle } from "@/lib/profiles/fields";
import { legalName, name, readFields } from "./fields";

/** Each may be left out, and then stays. An empty legal name, and a handle of null, mean none. */
const Profile = z.object({
  name: name.optional(),
  legalName: legalName.optional(),
  handle: handle.nullable().optional(),
  bio: bio.optional(),
  isPublic: z.boolean("Send true or false.").optional(),
});
export type ProfileChange = Partial<Record<keyof z.input<typeof Profile>, unknown>>;

/**
 * Changes what is given of an account's own profile: the name that others see and the one on certificates, how the
 * public profile is addressed, what it says, and whether there is one. Certificates that exist keep the name they were
 * issued with; a handle that is given up is free for others. Fails with `validation_failed`.
 */
export async function updateProfile(ctx: Ctx, input: ProfileChange): Promise<void> {
  const { id } = signedIn(ctx);
  const change = readFields(Profile, input);
  const changed = Object.keys(change).filter((field) => change[field as keyof typeof change] !== undefined);
  if (changed.length === 0) return;
  try {
    await transaction(ctx.db, async (tx) => {
      await tx.update(users).set(change).where(eq(users.id, id));
      await audit(ctx, tx, "account.profile_changed", `user:${id}`, { changed });
      if (change.name !== undefined) await enqueue(tx, "tell-customer", { userId: id });
    });
  } catch (error) {
    if (violates(error, "users_handle_key")) invalid({ handle: ["Somebody else has this handle."] });
    throw error;
  }
}
