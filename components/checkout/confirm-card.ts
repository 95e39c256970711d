import type { Stripe, StripeElements, StripeError } from "@stripe/stripe-js";

/**
 * Has Stripe confirm a payment with the card in the form, 3-D Secure included. Null when it is on its way, also when
 * another tab was faster; else what Stripe said. `returnHref` is where a bank that leads away sends the payer back.
 */
export async function confirmCard(
  stripe: Stripe,
  elements: StripeElements,
  { clientSecret, returnHref }: { clientSecret: string; returnHref: string },
): Promise<StripeError | null> {
  const { error } = await stripe.confirmPayment({
    elements,
    clientSecret,
    confirmParams: { return_url: new URL(returnHref, window.location.href).href },
    redirect: "if_required",
  });
  const status = error?.payment_intent?.status;
  return !error || status === "succeeded" || status === "processing" ? null : error;
}
