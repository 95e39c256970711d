import { createPayment, type Payment, readClientSecret } from "@/lib/stripe/payments";
import type { Purchase } from "./standing";

/**
 * The purchase's PaymentIntent, made on first asking. Everything sent comes from the purchase's own row and the
 * idempotency key is its own, so it can be driven again after any accident without making a second intent.
 */
export async function openIntent(purchase: Purchase): Promise<{ payment: Payment; clientSecret: string }> {
  if (purchase.intentId) return readClientSecret(purchase.intentId);
  const { clientSecret, ...payment } = await createPayment({
    reference: purchase.reference,
    attempt: purchase.intentAttempt,
    amountMinor: purchase.totalMinor,
    currency: purchase.currency,
    feeMinor: purchase.feeMinor,
    destination: purchase.destinationAccount,
    description: `Exclusive rights: ${purchase.track.title} by ${purchase.track.artists.join(", ")}`,
  });
  return { payment, clientSecret };
}
