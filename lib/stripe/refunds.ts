import { call } from "./client";
import type { Payment } from "./payments";

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
 * Gives money of a payment back to the buyer, and takes as much of the transfer back from the seller. Our fee's part
 * stays out of it: Stripe would round it in its own way, so it goes back by itself (lib/purchases/align-share). Asking
 * again makes no second refund.
 */
export async function createRefund(payment: Payment, order: RefundOrder): Promise<void> {
  const reason = STRIPE_REASONS.find((word): word is StripeReason => word === order.reason);
  await call("refund", (client) =>
    client.refunds.create(
      {
        payment_intent: payment.id,
        amount: order.amountMinor,
        // Stripe refuses to give back what was never given.
        ...(payment.destination && { reverse_transfer: true }),
        ...(reason && { reason }),
        metadata: { reference: order.reference, refund: String(order.id) },
      },
      { idempotencyKey: `refund:${order.id}` },
    ),
  );
}
