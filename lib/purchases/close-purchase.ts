import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";

export type CloseReason = "expired" | "abandoned" | "payment_refused" | "payment_canceled";

/** Ends a pending purchase without a sale and frees the track. Only once its intent can no longer be paid. */
export async function closePurchase(
  ctx: Ctx,
  input: { purchaseId: number; reason: CloseReason },
): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const closed = await tx
      .update(purchases)
      .set({ status: "canceled", statusReason: input.reason, closedAt: ctx.now })
      .where(and(eq(purchases.id, input.purchaseId), eq(purchases.status, "pending")))
      .returning({ id: purchases.id });
    if (closed.length) {
      await audit(ctx, tx, "purchase.canceled", `purchase:${input.purchaseId}`, { reason: input.reason });
    }
    return closed.length > 0;
  });
}
