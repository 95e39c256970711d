import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { revokeForRefund } from "@/lib/certificates/revoke-certificate";
import { enqueue } from "@/lib/jobs/enqueue";
import { post } from "@/lib/ledger/post";
import { refundEntries, returnedEntries } from "@/lib/ledger/sale";
import type { Charge } from "@/lib/stripe/payments";
import { change, move } from "./move";
import type { Purchase } from "./standing";

/**
 * What went back to the buyer so far, as the charge says it. A part changes the books only; the whole ends the sale:
 * certificate revoked, track listed again (facts §1).
 */
export async function followRefunds(ctx: Ctx, tx: Tx, purchase: Purchase, charge: Charge): Promise<Purchase> {
  if (charge.refundedMinor <= purchase.refundedMinor) return purchase;
  if (purchase.status === "refunding") return returned(ctx, tx, purchase, charge);
  if (purchase.status !== "succeeded" && purchase.status !== "disputed") return purchase;

  await post(tx, {
    cause: `stripe:${charge.id}:refunded:${charge.refundedMinor}`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: purchase.currency,
    entries: refundEntries(purchase, purchase.refundedMinor, charge.refundedMinor),
  });
  await enqueue(tx, "mail-refund", { purchaseId: purchase.id });
  const refundedMinor = charge.refundedMinor;
  if (refundedMinor < purchase.totalMinor) return change(tx, purchase, { refundedMinor });

  await tx.update(tracks).set({ exclusiveStatus: "available" }).where(eq(tracks.id, purchase.trackId));
  await revokeForRefund(ctx, tx, { purchaseId: purchase.id });
  return move(ctx, tx, purchase, "refunded", { refundedMinor, closedAt: ctx.now });
}

/** The payment that never became a sale is back with the buyer. */
async function returned(ctx: Ctx, tx: Tx, purchase: Purchase, charge: Charge): Promise<Purchase> {
  const refundedMinor = charge.refundedMinor;
  await post(tx, {
    cause: `stripe:${charge.id}:returned:${refundedMinor}`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: purchase.currency,
    entries: returnedEntries(refundedMinor - purchase.refundedMinor),
  });
  if (refundedMinor < purchase.totalMinor) return change(tx, purchase, { refundedMinor });
  await enqueue(tx, "mail-refund", { purchaseId: purchase.id });
  return move(ctx, tx, purchase, "refunded", { refundedMinor, closedAt: ctx.now });
}
