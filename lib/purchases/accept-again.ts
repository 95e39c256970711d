import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import type { Order } from "./reserve";
import type { Purchase } from "./standing";

/**
 * The buyer comes back to an open checkout and gives another name for the certificate: it is that name which counts,
 * until the payment is there. Answers the purchase as it now is.
 */
export async function acceptAgain(ctx: Ctx, purchase: Purchase, order: Order): Promise<Purchase> {
  const name = order.licenseeName;
  if (name === undefined || name === purchase.acceptance.name) return purchase;
  const { ip, userAgent } = ctx;
  const acceptance = {
    ...purchase.acceptance,
    name,
    ip,
    userAgent,
    at: ctx.now.toISOString(),
    via: order.via,
  };
  return transaction(ctx.db, async (tx) => {
    const [renamed] = await tx
      .update(purchases)
      .set({ acceptance })
      .where(and(eq(purchases.id, purchase.id), eq(purchases.status, "pending")))
      .returning();
    if (renamed) await audit(ctx, tx, "purchase.accepted_again", `purchase:${purchase.id}`);
    return renamed ?? purchase;
  });
}
