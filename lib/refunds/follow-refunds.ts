import type { Tx } from "@/db/client";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { post } from "@/lib/ledger/post";
import {
  type RefundSplit,
  receivedEntries,
  refundEntries,
  refundFailedEntries,
  refundSplit,
  returnedEntries,
} from "@/lib/ledger/sale";
import { change } from "@/lib/purchases/move";
import { enqueueAlignment } from "@/lib/purchases/order-alignment";
import type { Purchase } from "@/lib/purchases/standing";
import { OWNED } from "@/lib/purchases/states";
import type { Refund } from "@/lib/stripe/charges";
import type { Payment } from "@/lib/stripe/payments";
import { endSale, endUnsold } from "./end-sale";
import { feeGivenBack, noteFailed, noteSucceeded } from "./refund-rows";

const REFUND_FAILED = "refund_failed";

/**
 * What went back to the buyer, refund by refund, each booked once and taken out of the books again when the bank
 * sends it back. A part changes the books only; the whole ends the sale. It does not matter who made it and how: also
 * of a refund made at Stripe without its transfer, the seller bears their part (facts §1), and alignShare fetches it.
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
    now = await (refund.failure ? failed : booked)(ctx, tx, now, refund, payment);
  return now;
}

async function booked(ctx: Ctx, tx: Tx, purchase: Purchase, refund: Refund, payment: Payment) {
  const refundedMinor = purchase.refundedMinor + refund.amountMinor;
  const split = await splitOf(tx, purchase, refund);
  const isNew = await post(tx, {
    cause: `stripe:${refund.id}:refunded`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: payment.currency,
    entries: OWNED.includes(purchase.status)
      ? refundEntries(purchase, split)
      : returnedEntries(refund.amountMinor),
  });
  if (!isNew) return purchase;
  const refundId = await noteSucceeded(ctx, tx, purchase, refund, split, payment.currency);
  await enqueue(tx, "mail-refund", { refundId });
  await enqueueAlignment(tx, purchase.id);
  const statusReason = purchase.statusReason === REFUND_FAILED ? null : purchase.statusReason;
  const noted = await change(tx, purchase, { refundedMinor, statusReason });
  if (!OWNED.includes(noted.status)) return endUnsold(ctx, tx, noted);
  return refundedMinor < payment.amountMinor ? noted : endSale(ctx, tx, noted, "refunded");
}

/** What it takes of fee and share; nothing of either where no sale stands for the money. */
async function splitOf(tx: Tx, purchase: Purchase, { amountMinor }: Refund): Promise<RefundSplit> {
  if (!OWNED.includes(purchase.status)) return { amountMinor, feeMinor: 0, shareMinor: 0 };
  const before = purchase.refundedMinor;
  return refundSplit(purchase, before, before + amountMinor, await feeGivenBack(tx, purchase.id));
}

/**
 * The buyer's bank sent the money back. While the sale stands it is the sale's again. After it ended, neither the
 * seller nor we earned it: it is held apart, and a person finds the buyer another way.
 */
async function failed(ctx: Ctx, tx: Tx, purchase: Purchase, refund: Refund, payment: Payment) {
  const before = await noteFailed(ctx, tx, purchase, refund, payment.currency);
  if (!before) return purchase;
  await audit(ctx, tx, "purchase.refund_failed", `purchase:${purchase.id}`, { refund: refund.id });
  await enqueue(tx, "mail-refund-failed", { refundId: before.id });
  // Also one that was never booked may have taken its part from the seller at Stripe.
  await enqueueAlignment(tx, purchase.id);
  if (before.status !== "succeeded") return purchase;
  await post(tx, {
    cause: `stripe:${refund.id}:refund_failed`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: payment.currency,
    entries: OWNED.includes(purchase.status)
      ? refundFailedEntries(purchase, before)
      : receivedEntries(refund.amountMinor),
  });
  return change(tx, purchase, {
    refundedMinor: purchase.refundedMinor - refund.amountMinor,
    statusReason: REFUND_FAILED,
  });
}
