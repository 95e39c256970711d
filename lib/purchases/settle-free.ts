import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { recordSale } from "./record-sale";
import type { Purchase } from "./standing";

/**
 * Makes a pending purchase that costs nothing a sale: there is no payment to wait for. One transaction on the locked
 * purchase, in `initiate` itself or, when that process died, from the sweeper; doing it again changes nothing, and
 * one that was canceled stays so. Answers the purchase as it now is.
 */
export async function settleFree(ctx: Ctx, input: { purchaseId: number }): Promise<Purchase> {
  return transaction(ctx.db, async (tx) => {
    const [purchase] = await tx
      .select()
      .from(purchases)
      .where(eq(purchases.id, input.purchaseId))
      .for("update");
    if (purchase?.totalMinor !== 0) throw new Error(`purchase ${input.purchaseId} is not for nothing`);
    if (purchase.status !== "pending") return purchase;
    return recordSale(ctx, tx, purchase, {
      cause: `purchase:${purchase.reference}:succeeded`,
      chargeId: null,
    });
  });
}
