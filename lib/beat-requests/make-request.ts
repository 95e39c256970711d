import { transaction } from "@/db/client";
import { beatRequests } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { HOUR } from "@/lib/clock";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { requireWithin } from "@/lib/limits/count-window";
import { readFields } from "@/lib/people/fields";
import { type BeatRequest, runEnd } from "./beat-request";
import { columnsOf, NewRequestFields } from "./request-fields";
import { spendTokens } from "./spend-tokens";

/** A limit against noise; tokens are the limit that counts. */
const A_HOUR = 30;

/**
 * Opens a request for as long as its tokens last, as `NewRequestFields` reads it. Fails with `validation_failed`, with
 * `tokens_used_up`, with `rate_limited`, and with `plan_required` where a plan does not carry it.
 */
export async function makeRequest(ctx: Ctx, input: unknown): Promise<BeatRequest> {
  const { id: requesterId } = await requireCapability(ctx, "request_beats");
  const { tokens, ...fields } = readFields(NewRequestFields, input);
  await requireWithin(ctx.db, `beat-request:${requesterId}`, A_HOUR, HOUR, ctx.now);
  return transaction(ctx.db, async (tx) => {
    const [request] = await tx
      .insert(beatRequests)
      .values({
        ...columnsOf(fields),
        requesterId,
        tokens,
        startedAt: ctx.now,
        endsAt: runEnd(ctx.now, tokens),
        updatedAt: ctx.now,
        createdAt: ctx.now,
      })
      .returning();
    if (!request) throw new Error("the request was not written");
    await spendTokens({ ...ctx, db: tx }, { requestId: request.id, tokens, reason: "made" });
    return { ...request, answered: 0 };
  });
}
