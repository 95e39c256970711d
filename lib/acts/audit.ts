import type { Db } from "@/db/client";
import { auditLog } from "@/db/schema";
import { actorName, type Ctx } from "./context";

/** Writes who did what to which subject (`purchase:7`), in the transaction of the change itself. Never a secret. */
export async function audit(
  ctx: Ctx<Db>,
  tx: Db,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(auditLog).values({
    actor: actorName(ctx.actor),
    action,
    subject,
    details,
    requestId: ctx.requestId,
    createdAt: ctx.now,
  });
}
