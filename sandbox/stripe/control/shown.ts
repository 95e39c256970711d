import type { Kind } from "../state/objects";

/** The kinds that the inspector and a snapshot show. */
export const SHOWN = [
  "payment_intent",
  "charge",
  "refund",
  "dispute",
  "transfer",
  "application_fee",
  "payout",
  "account",
  "customer",
  "product",
  "price",
  "subscription",
  "invoice",
  "invoice_payment",
  "test_clock",
  "balance_transaction",
  "event",
  "webhook_endpoint",
  "delivery",
] as const satisfies Kind[];
