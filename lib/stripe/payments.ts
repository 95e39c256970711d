import type Stripe from "stripe";
import type { Currency } from "@/lib/money";
import { type Charge, describeCharge } from "./charges";
import { call, StripeRefused } from "./client";

/** What we need to know of a PaymentIntent, its charge and what became of the money. Amounts in minor units. */
export type Payment = {
  id: string;
  status: Stripe.PaymentIntent.Status;
  amountMinor: number;
  currency: Currency;
  feeMinor: number;
  destination: string | null;
  /** Ours, from the metadata; null when somebody else made the intent. */
  reference: string | null;
  declineCode: string | null;
  charge: Charge | null;
};

export type IntentOrder = {
  reference: string;
  attempt: number;
  amountMinor: number;
  currency: Currency;
  feeMinor: number;
  destination: string;
  description: string;
};

// Cards only: the outcome is known within minutes, so a reservation can end. A debit that clears in days could not.
const METHODS = ["card"] as const;
const EVERYTHING = { expand: ["latest_charge.balance_transaction", "latest_charge.refunds"] };

/**
 * Creates the intent of a purchase, or answers the one that exists: the idempotency key is the purchase's own, so
 * asking again after a cut reply or a crash never makes a second one.
 */
export async function createPayment(order: IntentOrder): Promise<Payment & { clientSecret: string }> {
  const intent = await call("create intent", (client) =>
    client.paymentIntents.create(
      {
        amount: order.amountMinor,
        currency: order.currency.toLowerCase(),
        allowed_payment_method_types: [...METHODS],
        application_fee_amount: order.feeMinor,
        transfer_data: { destination: order.destination },
        description: order.description,
        metadata: { reference: order.reference },
        transfer_group: order.reference,
      },
      { idempotencyKey: `${order.reference}:intent:${order.attempt}` },
    ),
  );
  return { ...(await describe(intent)), clientSecret: intent.client_secret ?? "" };
}

export async function readPayment(intentId: string): Promise<Payment> {
  return describe(
    await call("read intent", (client) => client.paymentIntents.retrieve(intentId, EVERYTHING)),
  );
}

/** For the buyer's browser, once: never stored, never logged. */
export async function readClientSecret(
  intentId: string,
): Promise<{ clientSecret: string; payment: Payment }> {
  const intent = await call("read intent", (client) => client.paymentIntents.retrieve(intentId, EVERYTHING));
  return { clientSecret: intent.client_secret ?? "", payment: await describe(intent) };
}

/** Cancels the intent if it still can be, and answers what it is now: canceled, or beyond canceling. */
export async function cancelPayment(intentId: string): Promise<Payment> {
  try {
    await call("cancel intent", (client) => client.paymentIntents.cancel(intentId));
  } catch (error) {
    if (!(error instanceof StripeRefused && error.code === "payment_intent_unexpected_state")) throw error;
  }
  return readPayment(intentId);
}

async function describe(intent: Stripe.PaymentIntent): Promise<Payment> {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const destination = intent.transfer_data?.destination ?? null;
  return {
    id: intent.id,
    status: intent.status,
    amountMinor: intent.status === "succeeded" ? intent.amount_received : intent.amount,
    currency: intent.currency.toUpperCase(),
    feeMinor: intent.application_fee_amount ?? 0,
    destination: typeof destination === "object" ? (destination?.id ?? null) : destination,
    reference: intent.metadata.reference ?? null,
    declineCode: intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? null,
    charge: charge?.paid ? await describeCharge(charge) : null,
  };
}
