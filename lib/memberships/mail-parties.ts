import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoices, plans, subscriptions, users } from "@/db/schema";
import type { SavedCard } from "@/db/schema/documents";

/** A bill with its membership and the member whom a mail about it goes to. */
export async function invoiceWithMember(db: Db, invoiceId: number) {
  const [found] = await db
    .select({
      invoice: invoices,
      subscription: subscriptions,
      plan: plans.displayName,
      member: { name: users.name, email: users.email },
    })
    .from(invoices)
    .innerJoin(subscriptions, eq(subscriptions.uuid, invoices.subscriptionUuid))
    .innerJoin(plans, eq(plans.uuid, subscriptions.planUuid))
    .innerJoin(users, eq(users.id, invoices.userId))
    .where(eq(invoices.id, invoiceId));
  if (!found) throw new Error(`there is no invoice ${invoiceId}`);
  return found;
}

/** "3 Mar 2026", in UTC. */
export const day = (instant: Date): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(instant);

/** "Visa ending in 4242". */
export const cardInWords = ({ brand, last4 }: SavedCard): string =>
  `${brand.slice(0, 1).toUpperCase()}${brand.slice(1)} ending in ${last4}`;
