import { z } from "zod";
import { contract } from "@/lib/api/contract";

const received = z.strictObject({ received: z.literal(true) });

export const stripeWebhook = contract({
  id: "stripeWebhook",
  method: "POST",
  path: "/stripe/webhook",
  tag: "Stripe",
  title: "Stripe webhook",
  description: "Where Stripe sends the platform's own events. Signed; anything else is refused and not kept.",
  auth: "stripe-signature",
  answer: received,
  errors: ["signature_invalid", "payload_too_large"],
});

export const stripeConnectWebhook = contract({
  id: "stripeConnectWebhook",
  method: "POST",
  path: "/stripe/connect-webhook",
  tag: "Stripe",
  title: "Stripe Connect webhook",
  description: "Where Stripe sends events of producers' connected accounts, under a secret of its own.",
  auth: "stripe-signature",
  answer: received,
  errors: ["signature_invalid", "payload_too_large"],
});
