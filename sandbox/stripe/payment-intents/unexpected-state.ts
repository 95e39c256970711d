import { refused, type StripeFailure } from "../http/errors";
import type { Objects } from "../state/objects";

/** https://docs.stripe.com/error-codes#payment-intent-unexpected-state, with the intent as it stands. */
export function unexpectedState(intent: Objects["payment_intent"], message: string): StripeFailure {
  return refused("payment_intent_unexpected_state", message, { payment_intent: structuredClone(intent) });
}

const DONE = { confirm: "confirmed", cancel: "canceled", capture: "captured" };

/** Refuses an act in any state but those that allow it. */
export function refuseUnless(
  intent: Objects["payment_intent"],
  act: keyof typeof DONE,
  allowed: string[],
): void {
  if (allowed.includes(intent.status)) return;
  if (act === "confirm" && intent.status === "succeeded")
    throw unexpectedState(
      intent,
      "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.",
    );
  throw unexpectedState(
    intent,
    `You cannot ${act} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${DONE[act]}: ${allowed.join(", ")}.`,
  );
}
