import { handle } from "@/lib/api/handle";
import { env } from "@/lib/env";
import { stripeConnectWebhook } from "@/lib/inbox/contract";
import { takeIn } from "@/lib/inbox/intake";

export const POST = handle(stripeConnectWebhook, (ctx, _input, request) =>
  takeIn(ctx, request, env.STRIPE_CONNECT_WEBHOOK_SECRET),
);
