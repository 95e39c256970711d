import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { revokeForRefund } from "@/lib/certificates/revoke-certificate";
import { enqueue } from "@/lib/jobs/enqueue";
import { isPosted, post } from "@/lib/ledger/post";
import { receivedEntries, refundEntries, returnedEntries } from "@/lib/ledger/sale";
import type { Refund } from "@/lib/stripe/charges";
import type { Payment } from "@/lib/stripe/payments";
import { change, move } from "./move";
import type { Purchase } from "./standing";
import { OWNED } from "./states";

const REFUND_FAILED = "refund_failed";

/**
 * What went back to the buyer, refund by refund, each booked once and taken out of the books again when the bank
 * sends it back. A part changes the books only; the whole ends the sale: certificate revoked, track listed again
 * (facts §1).
 */
export async function followRefunds(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  payment: Payment,
): Promise<Purchase> {
  if (purchase.status === "pending" || purchase.status === "canceled") return purchase;
  let now = purchase;
  for (const refund of payment.charge?.refunds ?? [])
    now = await (refund.failed ? failed : booked)(ctx, tx, now, refund, payment);
  return now;
}

async function booked(ctx: Ctx, tx: Tx, purchase: Purchase, refund: Refund, payment: Payment) {
  const before = purchase.refundedMinor;
  const refundedMinor = before + refund.amountMinor;
  const sold = OWNED.includes(purchase.status);
  const isNew = await post(tx, {
    cause: `stripe:${refund.id}:refunded`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: payment.currency,
    entries: sold ? refundEntries(purchase, before, refundedMinor) : returnedEntries(refundedMinor - before),
  });
  if (!isNew) return purchase;
  await enqueue(tx, "mail-refund", { purchaseId: purchase.id });
  const statusReason = purchase.statusReason === REFUND_FAILED ? null : purchase.statusReason;
  const noted = await change(tx, purchase, { refundedMinor, statusReason });
  return refundedMinor < payment.amountMinor ? noted : ended(ctx, tx, noted);
}

async function ended(ctx: Ctx, tx: Tx, purchase: Purchase): Promise<Purchase> {
  if (!OWNED.includes(purchase.status)) return endUnsold(ctx, tx, purchase);
  await tx.update(tracks).set({ exclusiveStatus: "available" }).where(eq(tracks.id, purchase.trackId));
  await revokeForRefund(ctx, tx, { purchaseId: purchase.id });
  return move(ctx, tx, purchase, "refunded", { closedAt: ctx.now });
}

/** A payment that never became a sale is back with the buyer; one under review was given back by a person. */
export async function endUnsold(ctx: Ctx, tx: Tx, purchase: Purchase): Promise<Purchase> {
  const going = purchase.status === "review" ? await move(ctx, tx, purchase, "refunding") : purchase;
  if (going.status !== "refunding") return going;
  return move(ctx, tx, going, "refunded", { closedAt: ctx.now });
}

/**
 * The buyer's bank sent the money back. While the sale stands it is the sale's again. After it ended, neither the
 * seller nor we earned it: it is held apart, and a person finds the buyer another way.
 */
async function failed(ctx: Ctx, tx: Tx, purchase: Purchase, refund: Refund, payment: Payment) {
  const cause = `stripe:${refund.id}:refund_failed`;
  if (!(await isPosted(tx, `stripe:${refund.id}:refunded`)) || (await isPosted(tx, cause))) return purchase;
  const before = purchase.refundedMinor;
  const refundedMinor = before - refund.amountMinor;
  await post(tx, {
    cause,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: payment.currency,
    entries: OWNED.includes(purchase.status)
      ? refundEntries(purchase, before, refundedMinor)
      : receivedEntries(refund.amountMinor),
  });
  await audit(ctx, tx, "purchase.refund_failed", `purchase:${purchase.id}`, { refund: refund.id });
  return change(tx, purchase, { refundedMinor, statusReason: REFUND_FAILED });
}
