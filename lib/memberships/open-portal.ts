import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";
import { openCardPage } from "@/lib/stripe/billing-portal";

/**
 * The address of Stripe's page on which the signed-in member changes the card that pays. Works for minutes only. Fails
 * `no_membership` for who is no customer at Stripe, or no longer.
 */
export async function openPortal(ctx: Ctx): Promise<{ url: string }> {
  const [user] = await ctx.db
    .select({ customerId: users.stripeCustomerId })
    .from(users)
    .where(eq(users.id, signedIn(ctx).id));
  if (!user?.customerId) return fail("no_membership");
  const url = await openCardPage(user.customerId, `${env.APP_URL}/settings/billing?from=portal`);
  return url ? { url } : fail("no_membership");
}
