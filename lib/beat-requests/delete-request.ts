import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { beatRequests } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { holdOwnRequest, stateOf } from "./beat-request";
import { giveBackTokens } from "./give-back-tokens";

/**
 * Deletes one's request with its answers. While it is open, its tokens come back, to the period that they are of (facts
 * §2); one that has ended had what it was for. Fails with `not_found` and `request_removed`.
 */
export async function deleteRequest(
  ctx: Ctx,
  { requestId }: { requestId: number },
): Promise<{ tokensReturned: number }> {
  const { id: userId } = signedIn(ctx);
  return transaction(ctx.db, async (tx) => {
    const request = await holdOwnRequest(tx, { requestId, userId });
    const open = stateOf(request, ctx.now) === "open";
    const tokensReturned = open ? await giveBackTokens({ ...ctx, db: tx }, { requestId }) : 0;
    await tx.delete(beatRequests).where(eq(beatRequests.id, requestId));
    await audit(ctx, tx, "beat_request.deleted", `beat_request:${requestId}`, {
      answered: request.answered,
      tokensReturned,
    });
    return { tokensReturned };
  });
}
