import type { Tx } from "@/db/client";
import { refunds } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Purchase } from "@/lib/purchases/standing";
import { endSale } from "./end-sale";
import type { RefundRow } from "./refund-rows";
import type { RefundInput } from "./refund-sale";

/** Nothing was paid, so nothing goes through Stripe: only the license ends. */
export async function giveUpFreeSale(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  { by, ...given }: Pick<RefundInput, "reason" | "note" | "orderKey"> & { by: number },
): Promise<RefundRow> {
  if (purchase.status !== "succeeded") fail("not_refundable");
  const { id: purchaseId, sellerId, currency } = purchase;
  const [row] = await tx
    .insert(refunds)
    .values({
      ...{ ...given, purchaseId, sellerId, currency, amountMinor: 0 },
      ...{ status: "succeeded", requestedBy: by, createdAt: ctx.now, settledAt: ctx.now },
    })
    .returning();
  if (!row) throw new Error(`no refund of purchase ${purchaseId} was noted`);
  await audit(ctx, tx, "purchase.refund_requested", `purchase:${purchaseId}`, {
    refund: row.id,
    reason: given.reason,
  });
  await endSale(ctx, tx, purchase, "refunded");
  await enqueue(tx, "mail-refund", { refundId: row.id });
  return row;
}
