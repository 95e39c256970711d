import { eq } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { legalName, name, readFields } from "./fields";

const Profile = z.object({ name, legalName });

/**
 * Changes the name that others see and the one on certificates; an empty legal name means none of its own.
 * Certificates that exist keep the name they were issued with. Fails with `validation_failed`.
 */
export async function updateProfile(ctx: Ctx, input: { name: unknown; legalName: unknown }): Promise<void> {
  const { id } = signedIn(ctx);
  const profile = readFields(Profile, input);
  await transaction(ctx.db, async (tx) => {
    await tx.update(users).set(profile).where(eq(users.id, id));
    await audit(ctx, tx, "account.profile_changed", `user:${id}`);
  });
}
