import { eq } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { beatRequests } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { readFields } from "@/lib/people/fields";
import { isPlainLine } from "@/lib/plain-text";

export const RemovalFields = z.strictObject({
  reason: z
    .string("Say why.")
    .trim()
    .min(1, "Say why: the requester reads it.")
    .max(200, "Use at most 200 characters.")
    .refine(isPlainLine, "Use letters, digits and punctuation only.")
    .meta({ example: "Asks for a copy of somebody's song." }),
});

/**
 * An administrator takes a request that breaks the rules away from producers; its requester still sees it, and why. Its
 * tokens are spent. Again it changes nothing. Fails with `forbidden`, `not_found` and `validation_failed`.
 */
export async function removeRequest(
  ctx: Ctx,
  { requestId, ...given }: { requestId: number; reason: unknown },
): Promise<void> {
  const admin = asAdmin(ctx);
  const { reason } = readFields(RemovalFields, given);
  await transaction(ctx.db, async (tx) => {
    const [request] = await tx
      .select()
      .from(beatRequests)
      .where(eq(beatRequests.id, requestId))
      .for("update");
    if (!request) fail("not_found");
    if (request.removedAt) return;
    await tx
      .update(beatRequests)
      .set({ removedAt: ctx.now, removedBy: admin.id, removalReason: reason, updatedAt: ctx.now })
      .where(eq(beatRequests.id, requestId));
    await notify(ctx, tx, {
      userId: request.requesterId,
      kind: "request_removed",
      data: { requestId, reason },
      cause: `request-removed:${requestId}`,
    });
    await audit(ctx, tx, "beat_request.removed", `beat_request:${requestId}`, { reason });
  });
}
