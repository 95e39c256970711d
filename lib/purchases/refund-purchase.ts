import { eq } from "drizzle-orm";
import { purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { readPayment, refundPayment } from "@/lib/stripe/payments";
import { settlePurchase } from "./settle-purchase";

/**
 * Gives back a payment that could not become a sale. Repeating it gives back nothing more, and one that the buyer's
 * bank sent back is left to a person: it would only be sent back again.
 */
export async function refundPurchase(ctx: Ctx, input: { purchaseId: number }): Promise<void> {
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.id, input.purchaseId));
  if (purchase?.status !== "refunding" || !purchase.intentId) return;
  const payment = await readPayment(purchase.intentId);
  if (!payment.charge?.refunds.some(({ failed }) => failed)) await refundPayment(payment, purchase.reference);
  await settlePurchase(ctx, { purchaseId: purchase.id });
}
