import { and, eq, isNull } from "drizzle-orm";
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
  await db
    .update(users)
    .set({ stripeCustomerId })
    .where(and(eq(users.id, user.id), isNull(users.stripeCustomerId)));
  return stripeCustomerId;
}

/** Stripe knows the customer no longer: the next time they subscribe they become one anew. */
export async function forgetCustomer(db: Db, customerId: string): Promise<void> {
  await db.update(users).set({ stripeCustomerId: null }).where(eq(users.stripeCustomerId, customerId));
}
