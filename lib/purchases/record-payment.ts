import { type Tx, violates } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { releaseUse } from "@/lib/coupons/claim-use";
import { Failure } from "@/lib/errors";
import { post } from "@/lib/ledger/post";
import { receivedEntries, stripeFeeEntries } from "@/lib/ledger/sale";
import { orderRefund } from "@/lib/refunds/order-refund";
import type { Payment } from "@/lib/stripe/payments";
import { change, move } from "./move";
import { recordSale } from "./record-sale";
import type { Purchase } from "./standing";

/** What the intent says of an unfinished purchase: paid, canceled, or still on the way. */
export async function recordPayment(
  ctx: Ctx,
  tx: Tx,
  purchase: Purchase,
  payment: Payment,
): Promise<Purchase> {
  if (purchase.status !== "pending" && purchase.status !== "canceled") {
    await recordStripeFee(ctx, tx, purchase, payment);
    return purchase;
  }
  if (payment.status === "succeeded") return paid(ctx, tx, purchase, payment);
  if (purchase.status === "canceled") return purchase;
  if (payment.status === "canceled") {
    await releaseUse(tx, purchase.id);
    return move(ctx, tx, purchase, "canceled", { statusReason: "payment_canceled", closedAt: ctx.now });
  }
  return payment.declineCode === purchase.declineCode
    ? purchase
    : change(tx, purchase, { declineCode: payment.declineCode });
}

/**
 * The money is there. Normally a sale. An intent that is not what we ordered is held for a person to look at, and
 * gives no license (F13). A late success whose track or whose coupon's use is gone meanwhile is refunded in full by
 * itself.
 */
async function paid(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<Purchase> {
  if (!isAsOrdered(purchase, payment)) {
    await received(ctx, tx, purchase, payment);
    const next = purchase.status === "pending" ? "review" : "refunding";
    return givenBack(
      ctx,
      tx,
      await move(ctx, tx, purchase, next, { statusReason: "amount_mismatch" }),
      payment,
    );
  }
  try {
    return await tx.transaction((savepoint) => sold(ctx, savepoint, purchase, payment));
  } catch (error) {
    const statusReason = whyUnsold(error);
    if (!statusReason) throw error;
    await received(ctx, tx, purchase, payment);
    return givenBack(ctx, tx, await move(ctx, tx, purchase, "refunding", { statusReason }), payment);
  }
}

async function sold(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<Purchase> {
  const chargeId = payment.charge?.id ?? null;
  const sale = await recordSale(ctx, tx, purchase, { cause: `stripe:${payment.id}:succeeded`, chargeId });
  await recordStripeFee(ctx, tx, sale, payment);
  return sale;
}

function whyUnsold(error: unknown): "sold_meanwhile" | "coupon_used_up" | null {
  if (violates(error, "purchases_one_live_a_track")) return "sold_meanwhile";
  return error instanceof Failure && error.reason.startsWith("coupon_") ? "coupon_used_up" : null;
}

/** What Stripe keeps of the charge, once Stripe has booked it: that may be a little after the success. */
async function recordStripeFee(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<void> {
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

function isAsOrdered(purchase: Purchase, payment: Payment): boolean {
  return (
    payment.reference === purchase.reference &&
    payment.amountMinor === purchase.totalMinor &&
    payment.currency === purchase.currency &&
    payment.feeMinor === purchase.feeMinor &&
    payment.destination === purchase.destinationAccount
  );
}

async function received(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<void> {
  await post(tx, {
    cause: `stripe:${payment.id}:received`,
    purchaseId: purchase.id,
    occurredAt: ctx.now,
    currency: payment.currency,
    entries: receivedEntries(payment.amountMinor),
  });
  await recordStripeFee(ctx, tx, purchase, payment);
}

/** Orders that all of it goes back, less what somebody at Stripe has given back already. */
async function givenBack(ctx: Ctx, tx: Tx, purchase: Purchase, payment: Payment): Promise<Purchase> {
  if (purchase.status !== "refunding") return purchase;
  const gone = (payment.charge?.refunds ?? []).filter(({ failure }) => !failure);
  const amountMinor = gone.reduce((left, refund) => left - refund.amountMinor, payment.amountMinor);
  if (amountMinor > 0)
    await orderRefund(ctx, tx, purchase, { amountMinor, currency: payment.currency, reason: "unsold" });
  return purchase;
}
