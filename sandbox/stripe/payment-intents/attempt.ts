import type Stripe from "stripe";
import { followPayment } from "../billing/invoices/follow-payment";
import { declineOf } from "../cards/decline";
import { attach } from "../cards/payment-methods";
import { type Decline, testCardByNumber } from "../cards/test-cards";
import { addCharge } from "../charges/charge";
import { openDispute } from "../charges/dispute";
import { settleCharge } from "../charges/settle";
import { StripeFailure } from "../http/errors";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";

/** Asks the bank. Returns the card error when it declines, after charge and intent have been set to it. */
export function attemptPayment(
  act: Act,
  row: Row<"payment_intent">,
  method: Row<"payment_method">,
  how: { authenticated: boolean },
): StripeFailure | null {
  const decline = declineOf(act.world, method);
  if (decline) return failAttempt(act, row, method, decline, how);
  succeed(act, row, method, how);
  return null;
}

/** Declines the payment: a failed charge, and an intent that wants another payment method. */
export function failAttempt(
  act: Act,
  row: Row<"payment_intent">,
  method: Row<"payment_method">,
  decline: Decline,
  how = { authenticated: false },
): StripeFailure {
  const { object: intent } = row;
  const charge = addCharge(act, intent, method, { ...how, decline });
  emit(act, "charge.failed", charge.object);
  const error = {
    type: "card_error",
    code: decline.code,
    ...(decline.declineCode && { decline_code: decline.declineCode }),
    message: decline.message,
    charge: charge.id,
    ...(decline.code === "incorrect_cvc" && { param: "cvc" }),
    ...(decline.code === "expired_card" && { param: "exp_month" }),
  } as const;
  intent.status = "requires_payment_method";
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = {
    ...error,
    doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll("_", "-")}`,
    payment_method: structuredClone(method.object),
  } as Stripe.PaymentIntent.LastPaymentError;
  act.world.rows.saved(row);
  emit(act, "payment_intent.payment_failed", intent);
  followPayment(act, row);
  return new StripeFailure(
    402,
    { ...error, payment_intent: structuredClone(intent), payment_method: structuredClone(method.object) },
    true,
  );
}

function succeed(
  act: Act,
  row: Row<"payment_intent">,
  method: Row<"payment_method">,
  how: { authenticated: boolean },
): void {
  const { object: intent } = row;
  if (intent.setup_future_usage) method.unseen.authenticated ||= how.authenticated;
  if (intent.customer && intent.setup_future_usage) attach(act, method, String(intent.customer));
  else method.unseen.spent = true;
  act.world.rows.saved(method);

  const manual = intent.capture_method === "manual";
  const charge = addCharge(act, intent, method, { ...how, captured: !manual });
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  intent.processing = null;
  intent.status = manual ? "requires_capture" : "succeeded";
  intent.amount_capturable = manual ? intent.amount : 0;
  intent.amount_received = manual ? 0 : intent.amount;
  act.world.rows.saved(row);
  emit(act, "charge.succeeded", charge.object);
  emit(act, manual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", intent);
  if (!manual) collect(act, charge);
  followPayment(act, row);
}

/** Brings a captured charge's money in, and what the test card has in store for it afterwards. */
export function collect(act: Act, charge: Row<"charge">): void {
  if (!act.world.settlesLate) settleCharge(act, charge);
  const aftermath = testCardByNumber(charge.unseen.number)?.aftermath;
  if (aftermath === "fraud_dispute") openDispute(act, charge, { reason: "fraudulent" });
  if (aftermath === "not_received_dispute") openDispute(act, charge, { reason: "product_not_received" });
  if (aftermath === "inquiry") openDispute(act, charge, { reason: "fraudulent", inquiry: true });
}
