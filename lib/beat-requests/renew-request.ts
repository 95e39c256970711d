import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { beatRequests } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { type BeatRequest, holdOwnRequest, renewableUntil, runEnd, stateOf } from "./beat-request";
import { RunFields } from "./request-fields";
import { spendTokens } from "./spend-tokens";

type Given = { requestId: number; tokens?: unknown };

/**
 * Opens one's request again within 30 days of its end (facts §2): the same words, new tokens, the answers stay. Fails
 * with `not_found`, `request_open`, `request_not_renewable`, `request_removed`, and as spending tokens does.
 */
export async function renewRequest(ctx: Ctx, { requestId, ...given }: Given): Promise<BeatRequest> {
  const { id: userId } = await requireCapability(ctx, "request_beats");
  const { tokens } = readFields(RunFields, given);
  return transaction(ctx.db, async (tx) => {
    const request = await holdOwnRequest(tx, { requestId, userId });
    if (stateOf(request, ctx.now) === "open") fail("request_open");
    if (renewableUntil(request) < ctx.now) fail("request_not_renewable");
    await spendTokens({ ...ctx, db: tx }, { requestId, tokens, reason: "renewed" });
    const [renewed] = await tx
      .update(beatRequests)
      .set({
        tokens,
        startedAt: ctx.now,
        endsAt: runEnd(ctx.now, tokens),
        closedAt: null,
        updatedAt: ctx.now,
      })
      .where(eq(beatRequests.id, requestId))
      .returning();
    return { ...request, ...renewed };
  });
}
