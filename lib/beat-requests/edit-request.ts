import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { beatRequests } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { type BeatRequest, holdOwnRequest, stateOf } from "./beat-request";
import { columnsOf, fieldsOf, RequestFields, RequestPatch } from "./request-fields";

type Given = { requestId: number; changes: unknown };

/**
 * Changes what one's open request says, as long as nobody has answered it; what is left out stays, null clears it.
 * Fails with `not_found`, `validation_failed`, `request_ended`, `request_answered` and `request_removed`.
 */
export async function editRequest(ctx: Ctx, { requestId, changes }: Given): Promise<BeatRequest> {
  const { id: userId } = signedIn(ctx);
  return transaction(ctx.db, async (tx) => {
    const request = await holdOwnRequest(tx, { requestId, userId });
    if (stateOf(request, ctx.now) === "ended") fail("request_ended");
    if (request.answered > 0) fail("request_answered");
    const patch = readFields(RequestPatch, changes);
    const fields = readFields(RequestFields, { ...fieldsOf(request), ...patch });
    const [edited] = await tx
      .update(beatRequests)
      .set({ ...columnsOf(fields), updatedAt: ctx.now })
      .where(eq(beatRequests.id, requestId))
      .returning();
    return { ...request, ...edited };
  });
}
