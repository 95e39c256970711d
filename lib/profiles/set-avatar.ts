import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { forgetPictures, keepPicture } from "./keep-picture";

/** Gives one's own profile this picture in place of the one it has. Fails with `validation_failed` under `picture`. */
export async function setAvatar(ctx: Ctx, input: { file: Uint8Array }): Promise<void> {
  const { id } = signedIn(ctx);
  await changeAvatar(ctx, id, await keepPicture(id, "avatar", input.file));
}

/** Takes the picture off one's own profile; again it changes nothing. */
export async function removeAvatar(ctx: Ctx): Promise<void> {
  await changeAvatar(ctx, signedIn(ctx).id, null);
}

async function changeAvatar(ctx: Ctx, userId: number, avatarKey: string | null): Promise<void> {
  const before = await transaction(ctx.db, async (tx) => {
    const [user] = await tx
      .select({ avatarKey: users.avatarKey })
      .from(users)
      .where(eq(users.id, userId))
      .for("update");
    await tx.update(users).set({ avatarKey }).where(eq(users.id, userId));
    await audit(ctx, tx, "account.avatar_changed", `user:${userId}`);
    return user?.avatarKey;
  });
  if (before && before !== avatarKey) await forgetPictures([before]);
}
