import { call } from "./client";
import type { Payment } from "./payments";
import { readSellersPart } from "./transfers";

/** Stripe's own words for why money goes back; it knows no others. */
const STRIPE_REASONS = ["requested_by_customer", "duplicate", "fraudulent"] as const;
type StripeReason = (typeof STRIPE_REASONS)[number];

export type RefundOrder = {
  /** Our row: its id makes the idempotency key, and stands in the metadata, by which the refund is known again. */
  id: number;
  reference: string;
  amountMinor: number;
  reason: string;
};

/**
 * Gives money of a payment back to the buyer, and takes as much of the transfer back from the seller where so much is
 * left of it. The rest is for lib/purchases/align-share, and so is our fee's part, which Stripe would round in its own
 * way. Asking again makes no second refund.
 */
export async function createRefund(payment: Payment, order: RefundOrder): Promise<void> {
  const reason = STRIPE_REASONS.find((word): word is StripeReason => word === order.reason);
  const left = await transferLeft(payment, order);
  await call("refund", (client) =>
    client.refunds.create(
      {
        payment_intent: payment.id,
        amount: order.amountMinor,
        // Stripe reverses no more than is left of the transfer: after a dispute was won, the rest lies in another one.
        ...(left >= order.amountMinor && { reverse_transfer: true }),
        ...(reason && { reason }),
        metadata: { reference: order.reference, refund: String(order.id) },
      },
      { idempotencyKey: `refund:${order.id}` },
    ),
  );
}

/** What of the payment's own transfer was not reversed yet; 0 when it went to nobody. */
async function transferLeft({ id, destination }: Payment, { reference }: RefundOrder): Promise<number> {
  const part = destination ? await readSellersPart(id, reference) : null;
  return part?.transfers[0].leftMinor ?? 0;
}
