import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { becomeProducer } from "./become-producer";
import { claimProfile } from "./claim-profile";
import { decide } from "./decide";
import type { ReadApplication } from "./read-application";
import type { Application } from "./read-own-application";
import { verifyProfile } from "./verify-profile";

const GRANTS: Record<Application["type"], (ctx: Ctx, tx: Tx, application: Application) => Promise<void>> = {
  become: becomeProducer,
  claim: claimProfile,
  verify: verifyProfile,
};

/**
 * An administrator says yes: the applicant is a producer with the next request they make. Fails as `decide` does, and
 * with `already_a_producer`, `profile_not_claimable` or `profile_has_sales` when what was asked for cannot be given.
 */
export async function approveApplication(
  ctx: Ctx,
  input: { applicationId: number },
): Promise<ReadApplication> {
  return decide(ctx, input.applicationId, { decision: "approved", reason: null }, async (tx, application) => {
    const { userId, type, legalName } = application;
    // Who follows the applicant waits for this, so that no follower is missed by the count of the new profile.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    await GRANTS[type](ctx, tx, application);
    await tx
      .update(users)
      .set({ legalName: sql`coalesce(${users.legalName}, ${legalName})` })
      .where(eq(users.id, userId));
    await enqueue(tx, "follow-progress", { producerId: userId });
  });
}
