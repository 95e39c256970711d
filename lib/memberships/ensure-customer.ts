import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { users } from "@/db/schema";
import { fail } from "@/lib/errors";
import { createCustomer } from "@/lib/stripe/billing-customers";
import type { Subscription } from "@/lib/subscriptions/states";

/** Stripe's customer of a user, made when they first subscribe. Answers `cus_…`. */
export async function ensureCustomer(
  db: Db,
  of: Pick<Subscription, "userId" | "uuid" | "attempt">,
): Promise<string> {
  const [user] = await db.select().from(users).where(eq(users.id, of.userId));
  if (!user) return fail("unauthenticated");
  if (user.stripeCustomerId) return user.stripeCustomerId;
  const stripeCustomerId = await createCustomer({ ...user, reference: of.uuid, attempt: of.attempt });
  // Two tabs with different plans make one each: the first to be noted is theirs, and both go on with that one.
  const [noted] = await db
    .update(users)
    .set({ stripeCustomerId: sql`coalesce(${users.stripeCustomerId}, ${stripeCustomerId})` })
    .where(eq(users.id, user.id))
    .returning({ customerId: users.stripeCustomerId });
  return noted?.customerId ?? stripeCustomerId;
}

/** Stripe knows the customer no longer: the next time they subscribe they become one anew. */
export async function forgetCustomer(db: Db, customerId: string): Promise<void> {
  await db.update(users).set({ stripeCustomerId: null }).where(eq(users.stripeCustomerId, customerId));
}
