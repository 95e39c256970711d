import type { Ctx } from "@/lib/acts/context";
import { boundedText } from "@/lib/api/read-input";
import { verifyEvent } from "@/lib/stripe/events";
import { receiveEvent } from "./receive-event";

/** Stripe's events run to some tens of kilobytes; whatever is larger is not one. */
const MAX_EVENT_BYTES = 1024 * 1024;

/** Verify over the raw body, keep, answer: nothing else happens while Stripe waits (DESIGN §4). */
export async function takeIn(ctx: Ctx, request: Request, secrets: string): Promise<{ received: true }> {
  const body = await boundedText(request, MAX_EVENT_BYTES);
  const event = verifyEvent(body, request.headers.get("stripe-signature"), secrets, ctx.now);
  await receiveEvent(ctx, event);
  return { received: true };
}
