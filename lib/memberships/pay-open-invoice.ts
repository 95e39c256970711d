import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoices, subscriptions } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type OpenBill, readOpenBill } from "@/lib/stripe/billing-invoices";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";
import { enqueueSubscription } from "@/lib/subscriptions/order-settlement";
import { CARRYING, OWING } from "@/lib/subscriptions/states";

/** What the user owes for a membership: its newest bill that is open. */
export async function openInvoiceOf(db: Db, userId: number): Promise<Invoice | null> {
  const [open] = await db
    .select({ invoice: invoices })
    .from(invoices)
    .innerJoin(subscriptions, eq(subscriptions.uuid, invoices.subscriptionUuid))
    .where(
      and(
        eq(invoices.userId, userId),
        eq(invoices.status, "open"),
        // Of one that never began or has ended nothing is owed.
        inArray(subscriptions.status, [...CARRYING, ...OWING]),
      ),
    )
    .orderBy(desc(invoices.issuedAt), desc(invoices.id))
    .limit(1);
  return open?.invoice ?? null;
}

/**
 * The signed-in member's open bill with the secret to pay it, for their browser alone. Fails `not_found` when nothing
 * is owed, also when it was paid while nobody told us: then Stripe is asked.
 */
export async function payOpenInvoice(ctx: Ctx): Promise<OpenBill & { invoice: Invoice }> {
  const invoice = await openInvoiceOf(ctx.db, signedIn(ctx).id);
  if (!invoice) return fail("not_found");
  const bill = await readOpenBill(invoice.stripeId);
  if (bill) return { ...bill, invoice };
  await enqueueSubscription(ctx.db, invoice.subscriptionUuid);
  return fail("not_found");
}
