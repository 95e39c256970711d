import type { PaymentIntent, PaymentIntentResult, StripeError } from "@stripe/stripe-js";

/** The stand-in's server and the key that the page was given. */
export type Connection = { origin: string; publishableKey: string };

/** `pi_123_secret_456` → `pi_123`. */
const intentOf = (clientSecret: string): string => clientSecret.split("_secret_")[0] ?? "";

/** https://docs.stripe.com/api/payment_intents/confirm, as a browser with a publishable key calls it. */
export function confirmIntent(
  { origin, publishableKey }: Connection,
  clientSecret: string,
  params: Record<string, string>,
): Promise<PaymentIntentResult> {
  const body = new URLSearchParams({ key: publishableKey, client_secret: clientSecret, ...params });
  return ask(`${origin}/v1/payment_intents/${intentOf(clientSecret)}/confirm`, { method: "POST", body });
}

/** https://docs.stripe.com/api/payment_intents/retrieve */
export function retrieveIntent(
  { origin, publishableKey }: Connection,
  clientSecret: string,
): Promise<PaymentIntentResult> {
  const query = new URLSearchParams({ key: publishableKey, client_secret: clientSecret });
  return ask(`${origin}/v1/payment_intents/${intentOf(clientSecret)}?${query}`);
}

/** One request. A refusal and a broken line are results, as in Stripe.js; nothing is thrown. */
export async function ask(url: string, init: RequestInit = {}): Promise<PaymentIntentResult> {
  try {
    const response = await fetch(url, { ...init, headers: { Accept: "application/json" } });
    const reply = (await response.json()) as PaymentIntent & { error?: StripeError };
    return reply.error ? { error: reply.error } : { paymentIntent: reply };
  } catch {
    return {
      error: {
        type: "api_connection_error",
        message: "An error occurred with our connection to Stripe. Retrying is safe.",
      },
    };
  }
}
