import type { PaymentIntentResult, StripeError } from "@stripe/stripe-js";
import { askForAuthentication } from "./authentication-dialog";
import { ask } from "./requests";

type SdkAction = { use_stripe_sdk?: { stripe_js?: string } };

/** 3-D Secure: shows the bank's question and tells the stand-in the answer. Does nothing when none is asked. */
export async function authenticateIfAsked(result: PaymentIntentResult): Promise<PaymentIntentResult> {
  const intent = result.paymentIntent;
  if (intent?.status !== "requires_action") return result;
  const page = (intent.next_action as SdkAction | null)?.use_stripe_sdk?.stripe_js;
  if (!page) throw new Error("The sandbox's Stripe.js only knows 3-D Secure as a next action.");

  const answer = await askForAuthentication(intent);
  const url = new URL(page);
  url.pathname += `/${answer}`;
  const answered = await ask(url.href, { method: "POST" });
  if (answered.paymentIntent?.status !== "requires_payment_method") return answered;
  // Stripe.js tells the failure as an error, with the intent in it.
  const failure = answered.paymentIntent.last_payment_error as unknown as StripeError;
  return { error: { ...failure, payment_intent: answered.paymentIntent } };
}
