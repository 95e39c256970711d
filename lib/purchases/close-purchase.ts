import { and, eq, isNull, or } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { releaseUse } from "@/lib/coupons/claim-use";

export type CloseReason = "expired" | "abandoned" | "payment_refused" | "payment_canceled";

/**
 * Ends a pending purchase without a sale and frees the track and the coupon's use. `intentId` is the one known to be beyond paying; null
 * when none was ever noted, because a client secret is handed out only after its intent is. Answers false, and does
 * nothing, when the purchase has ended already or another request noted an intent meanwhile.
 */
export async function closePurchase(
  ctx: Ctx,
  input: { purchaseId: number; intentId: string | null; reason: CloseReason },
): Promise<boolean> {
  const { intentId } = purchases;
  const asKnown = input.intentId ? or(isNull(intentId), eq(intentId, input.intentId)) : isNull(intentId);
  return transaction(ctx.db, async (tx) => {
    const closed = await tx
      .update(purchases)
      .set({ status: "canceled", statusReason: input.reason, closedAt: ctx.now })
      .where(and(eq(purchases.id, input.purchaseId), eq(purchases.status, "pending"), asKnown))
      .returning({ id: purchases.id });
    if (closed.length) {
      await releaseUse(tx, input.purchaseId);
      await audit(ctx, tx, "purchase.canceled", `purchase:${input.purchaseId}`, { reason: input.reason });
    }
    return closed.length > 0;
  });
}
