import { and, desc, eq, inArray } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { Failure } from "@/lib/errors";
import { enqueueSettlement } from "@/lib/purchases/order-settlement";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { OWNED } from "@/lib/purchases/states";
import { issueCertificate } from "./issue-certificate";
import type { Certificate } from "./read-certificate";
import { readTrackCertificate } from "./read-track-certificate";

/**
 * The signed-in person's certificate of a bought track: the existing one, or the one that is owed, made now. A payment
 * whose event is still on its way is settled first. Fails `license_not_found` when nothing was paid, and
 * `license_revoked`, because a revoked one is not made anew.
 */
export async function generateLicense(ctx: Ctx, input: { trackId: number }): Promise<Certificate> {
  const purchase = await newestPurchase(ctx, input.trackId);
  if (purchase && OWNED.includes(purchase.status)) {
    await transaction(ctx.db, (tx) =>
      issueCertificate(ctx, tx, { type: "exclusive", purchaseId: purchase.id }),
    );
  }
  if (purchase?.status === "pending" && (purchase.intentId || purchase.totalMinor === 0))
    await settle(ctx, purchase.id);
  return readTrackCertificate(ctx, input);
}

/** Now, or as soon as Stripe answers again. */
async function settle(ctx: Ctx, purchaseId: number): Promise<void> {
  try {
    await settlePurchase(ctx, { purchaseId });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await enqueueSettlement(ctx.db, purchaseId);
  }
}

async function newestPurchase(ctx: Ctx, trackId: number) {
  const [purchase] = await ctx.db
    .select({
      id: purchases.id,
      status: purchases.status,
      intentId: purchases.intentId,
      totalMinor: purchases.totalMinor,
    })
    .from(purchases)
    .where(
      and(
        eq(purchases.buyerId, signedIn(ctx).id),
        eq(purchases.trackId, trackId),
        inArray(purchases.status, ["pending", ...OWNED]),
      ),
    )
    .orderBy(desc(purchases.id))
    .limit(1);
  return purchase;
}
