import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoices, subscriptions } from "@/db/schema";
import type { Subscription } from "./states";

/** Whether a bill that reaches to the end of a subscription's period is paid: for use in a query of subscriptions. */
export const periodPaid = (db: Db): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(invoices)
      .where(
        and(
          eq(invoices.subscriptionUuid, subscriptions.uuid),
          eq(invoices.status, "paid"),
          eq(invoices.periodEnd, subscriptions.currentPeriodEnd),
        ),
      ),
  );

/** The same of one subscription, as our rows have it. */
export async function isPeriodPaid(db: Db, { uuid }: Pick<Subscription, "uuid">): Promise<boolean> {
  const found = await db
    .select({ uuid: subscriptions.uuid })
    .from(subscriptions)
    .where(and(eq(subscriptions.uuid, uuid), periodPaid(db)));
  return found.length > 0;
}
