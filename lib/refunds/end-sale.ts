import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { revokeForRefund } from "@/lib/certificates/revoke-certificate";
import { releaseUse } from "@/lib/coupons/claim-use";
import { move } from "@/lib/purchases/move";
import type { Purchase } from "@/lib/purchases/standing";

/** All of a sale's money is back with the buyer: certificate revoked, track listed again (facts §1). */
export async function endSale(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  how: "refunded" | "charged_back",
): Promise<Purchase> {
  await tx.update(tracks).set({ exclusiveStatus: "available" }).where(eq(tracks.id, purchase.trackId));
  await revokeForRefund(ctx, tx, { purchaseId: purchase.id });
  return move(ctx, tx, purchase, how, { closedAt: ctx.now });
}

/**
 * A payment that never became a sale is back with the buyer, and its coupon's use is free again; one under review was
 * given back by a person.
 */
export async function endUnsold(ctx: Ctx, tx: Tx, purchase: Purchase): Promise<Purchase> {
  const going = purchase.status === "review" ? await move(ctx, tx, purchase, "refunding") : purchase;
  if (going.status !== "refunding") return going;
  await releaseUse(tx, going.id);
  return move(ctx, tx, going, "refunded", { closedAt: ctx.now });
}
