import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { issueCertificate } from "@/lib/certificates/issue-certificate";
import { claimUse } from "@/lib/coupons/claim-use";
import { crashPoint } from "@/lib/crash-point";
import { enqueue } from "@/lib/jobs/enqueue";
import { post } from "@/lib/ledger/post";
import { saleEntries } from "@/lib/ledger/sale";
import { move } from "./move";
import type { Purchase } from "./standing";

/** What makes a sale: its cause in the books, and the charge at Stripe; null when nothing was to be paid. */
export type SaleOf = { cause: string; chargeId: string | null };

/**
 * The sale, in the caller's transaction: purchase succeeded, books, track sold, certificate, mails. Fails by the
 * unique index when another purchase of the track is live, and as `claimUse` does when the use of its coupon was
 * given back and is gone.
 */
export async function recordSale(ctx: Ctx, tx: Tx, purchase: Purchase, sale: SaleOf): Promise<Purchase> {
  // The track first: a reservation holds it while it waits to see how this purchase ends, and must not wait for us.
  await tx.update(tracks).set({ exclusiveStatus: "sold" }).where(eq(tracks.id, purchase.trackId));
  await claimUse(tx, purchase);
  const sold = await move(ctx, tx, purchase, "succeeded", {
    chargeId: sale.chargeId,
    succeededAt: ctx.now,
    statusReason: null,
    declineCode: null,
    closedAt: null,
  });
  await post(tx, {
    cause: sale.cause,
    purchaseId: sold.id,
    occurredAt: ctx.now,
    currency: sold.currency,
    entries: saleEntries(sold),
  });
  crashPoint("settle:before-certificate");
  await issueCertificate(ctx, tx, { type: "exclusive", purchaseId: sold.id });
  await enqueue(tx, "mail-receipt", { purchaseId: sold.id });
  await enqueue(tx, "mail-sale", { purchaseId: sold.id });
  return sold;
}
