import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { producerApplications } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { notify } from "@/lib/notifications/notify";
import { type ReadApplication, readApplication } from "./read-application";
import type { Application } from "./read-own-application";

type Decision = { decision: "approved" | "denied"; reason: string | null };

/**
 * What both decisions share: an administrator decides once, whoever else tries at the same time, and the applicant is
 * told by notification and mail. `carryOut` does in the same transaction what the decision means. Fails with
 * `forbidden`, `not_found`, `own_application` or `application_decided`.
 */
export async function decide(
  ctx: Ctx,
  applicationId: number,
  { decision, reason }: Decision,
  carryOut: (tx: Tx, application: Application) => Promise<unknown> = async () => {},
): Promise<ReadApplication> {
  const admin = asAdmin(ctx);
  await transaction(ctx.db, async (tx) => {
    const [application] = await tx
      .select()
      .from(producerApplications)
      .where(eq(producerApplications.id, applicationId))
      .for("update");
    if (!application) return fail("not_found");
    // Nobody is their own judge, nor gives themselves a badge.
    if (application.userId === admin.id) return fail("own_application");
    if (application.status !== "pending") return fail("application_decided");
    await carryOut(tx, application);
    await tx
      .update(producerApplications)
      .set({ status: decision, decidedBy: admin.id, decidedAt: ctx.now, decisionReason: reason })
      .where(eq(producerApplications.id, applicationId));
    const { userId, type } = application;
    await notify(ctx, tx, {
      userId,
      kind: "application_decided",
      data: { applicationId, decision },
      cause: `application:${applicationId}`,
    });
    await enqueue(tx, "mail-application-decided", { applicationId });
    await audit(ctx, tx, `application.${decision}`, `application:${applicationId}`, { userId, type, reason });
  });
  return readApplication(ctx, { applicationId });
}
