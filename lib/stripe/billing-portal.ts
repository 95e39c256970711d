import { call } from "./client";

/** Opens Stripe's own page on which a customer changes the card that pays. The link works for minutes only. */
export async function openCardPage(customerId: string, returnUrl: string): Promise<string> {
  const session = await call("open portal", (client) =>
    client.billingPortal.sessions.create({
      customer: customerId,
      return_url: returnUrl,
      flow_data: {
        type: "payment_method_update",
        after_completion: { type: "redirect", redirect: { return_url: returnUrl } },
      },
    }),
  );
  return session.url;
}
