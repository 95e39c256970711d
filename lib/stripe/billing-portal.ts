import { call, StripeRefused } from "./client";

/**
 * Opens Stripe's own page on which a customer changes the card that pays. The link works for minutes only. Null for a
 * customer that Stripe knows no longer.
 */
export async function openCardPage(customerId: string, returnUrl: string): Promise<string | null> {
  try {
    return (await openSession(customerId, returnUrl)).url;
  } catch (error) {
    if (error instanceof StripeRefused && error.param === "customer") return null;
    throw error;
  }
}

function openSession(customerId: string, returnUrl: string) {
  return call("open portal", (client) =>
    client.billingPortal.sessions.create({
      customer: customerId,
      return_url: returnUrl,
      flow_data: {
        type: "payment_method_update",
        after_completion: { type: "redirect", redirect: { return_url: returnUrl } },
      },
    }),
  );
}
