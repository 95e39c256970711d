import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";

/** Signs the account out everywhere, this browser included. API tokens go on. */
export async function endSessions(ctx: Ctx): Promise<void> {
  const { id } = signedIn(ctx);
  await transaction(ctx.db, async (tx) => {
    await tx
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, id));
    await audit(ctx, tx, "account.sessions_ended", `user:${id}`);
  });
}
