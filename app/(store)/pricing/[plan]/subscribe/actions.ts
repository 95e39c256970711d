"use server";

import { z } from "zod";
import { refusedFor } from "@/app/refused-for";
import type { Started } from "@/components/memberships/card-form";
import { signedIn } from "@/lib/acts/context";
import { pageContext } from "@/lib/auth/viewer";
import { MINUTE } from "@/lib/clock";
import { requireWithin } from "@/lib/limits/count-window";
import { subscribe } from "@/lib/memberships/subscribe";

// A server action is an address that anyone may post anything to.
const Order = z.strictObject({ plan: z.string().max(40), expectedPrice: z.number().nonnegative() });
const STARTS_A_MINUTE = 30;

/** Opens the subscription, or goes on with the one that is open. */
export async function startSubscription(given: z.input<typeof Order>): Promise<Started> {
  const ctx = await pageContext();
  try {
    const order = Order.parse(given);
    await requireWithin(ctx.db, `checkout:${signedIn(ctx).id}`, STARTS_A_MINUTE, MINUTE, ctx.now);
    return { clientSecret: (await subscribe(ctx, order)).clientSecret };
  } catch (error) {
    return { refused: refusedFor(error, ctx.requestId, "subscribing failed") };
  }
}
