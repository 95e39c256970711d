import { handle } from "@/lib/api/handle";
import { env } from "@/lib/env";
import { stripeWebhook } from "@/lib/inbox/contract";
import { takeIn } from "@/lib/inbox/intake";

export const POST = handle(stripeWebhook, (ctx, _input, request) =>
  takeIn(ctx, request, env.STRIPE_WEBHOOK_SECRET),
);
