import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { issueCertificate } from "@/lib/certificates/issue-certificate";
import { crashPoint } from "@/lib/crash-point";
import { enqueue } from "@/lib/jobs/enqueue";
import { post } from "@/lib/ledger/post";
import { saleEntries, stripeFeeEntries } from "@/lib/ledger/sale";
import type { Payment } from "@/lib/stripe/payments";
import { move } from "./move";
import type { Purchase } from "./standing";

/**
 * The sale, in the caller's transaction: purchase succeeded, books, track sold, certificate, mails. Fails by the
 * unique index when another purchase of the track is live.
 */
export async function recordSale(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<Purchase> {
  // The track first: a reservation holds it while it waits to see how this purchase ends, and must not wait for us.
  await tx.update(tracks).set({ exclusiveStatus: "sold" }).where(eq(tracks.id, purchase.trackId));
  const sold = await move(ctx, tx, purchase, "succeeded", {
    chargeId: payment.charge?.id ?? null,
    succeededAt: ctx.now,
    statusReason: null,
    declineCode: null,
    closedAt: null,
  });
  await post(tx, {
    cause: `stripe:${payment.id}:succeeded`,
    purchaseId: sold.id,
    occurredAt: ctx.now,
    currency: sold.currency,
    entries: saleEntries(sold),
  });
  await recordStripeFee(ctx, tx, sold, payment);
  crashPoint("settle:before-certificate");
  await issueCertificate(ctx, tx, { type: "exclusive", purchaseId: sold.id });
  await enqueue(tx, "mail-receipt", { purchaseId: sold.id });
  await enqueue(tx, "mail-sale", { purchaseId: sold.id });
  return sold;
}

/** What Stripe keeps of the charge, once Stripe has booked it: that may be a little after the success. */
export async function recordStripeFee(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<void> {
  const { id, stripeFee } = payment.charge ?? {};
  if (!stripeFee) return;
  await post(tx, {
    cause: `stripe:${id}:fee`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: stripeFee.currency,
    entries: stripeFeeEntries(stripeFee.amountMinor),
  });
}
