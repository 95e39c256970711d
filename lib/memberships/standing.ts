import { and, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { products, subscriptions } from "@/db/schema";
import { fail } from "@/lib/errors";
import { MEMBERSHIP } from "@/lib/plans/membership";
import { CARRYING, LIVE, OWING, type Subscription } from "@/lib/subscriptions/states";

/** The user's membership: the live one, else the last that was ever paid. Null for who never had one. */
export async function membershipOf(db: Db, userId: number): Promise<Subscription | null> {
  const [found] = await db
    .select({ subscription: subscriptions })
    .from(subscriptions)
    .innerJoin(products, eq(products.uuid, subscriptions.productUuid))
    .where(
      and(
        eq(products.name, MEMBERSHIP),
        eq(subscriptions.userId, userId),
        or(inArray(subscriptions.status, [...LIVE]), isNotNull(subscriptions.planSince)),
      ),
    )
    // One that ended comes after the one that lives.
    .orderBy(desc(inArray(subscriptions.status, [...LIVE])), desc(subscriptions.createdAt))
    .limit(1);
  return found?.subscription ?? null;
}

export type Opened = Subscription & { stripeId: string };

/** A membership that is sold through Stripe and has begun there. Fails `no_membership` for anything else. */
export async function openedMembership(db: Db, userId: number): Promise<Opened> {
  const found = await membershipOf(db, userId);
  if (!found?.stripeId || !LIVE.includes(found.status)) return fail("no_membership");
  return { ...found, stripeId: found.stripeId };
}

/** Fails with the reason why this membership's plan cannot be changed, if there is one. */
export function requirePaid({ status, cancelAtPeriodEnd }: Subscription): void {
  if (OWING.includes(status)) fail("membership_past_due");
  if (!CARRYING.includes(status)) fail("no_membership");
  if (cancelAtPeriodEnd) fail("membership_ending");
}
