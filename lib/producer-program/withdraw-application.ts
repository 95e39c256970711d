import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producerApplications } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { readOwnApplication } from "./read-own-application";

/**
 * Takes the open application back: nothing of it stays but the audit row, since it holds a legal name that nobody needs
 * any more. Fails with `application_decided` when an admin was faster, with `not_found` when there never was one.
 */
export async function withdrawApplication(ctx: Ctx): Promise<void> {
  const { id: userId } = signedIn(ctx);
  await transaction(ctx.db, async (tx) => {
    const [gone] = await tx
      .delete(producerApplications)
      .where(and(eq(producerApplications.userId, userId), eq(producerApplications.status, "pending")))
      .returning({ id: producerApplications.id, type: producerApplications.type });
    if (!gone) return fail((await readOwnApplication(ctx)) ? "application_decided" : "not_found");
    await audit(ctx, tx, "application.withdrawn", `application:${gone.id}`, { type: gone.type });
  });
}
