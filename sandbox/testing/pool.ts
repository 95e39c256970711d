import { eq } from "drizzle-orm";
import { invoices, plans, subscriptions } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { bookInvoice } from "@/lib/pool/book-invoice";
import { DEFAULT_FEE_POLICY, splitPrice } from "@/lib/pricing/fee-policy";
import type { House } from "./house";
import { person } from "./people";

type Invoice = typeof invoices.$inferSelect;

/** Somebody paid for a month at the stand-in, and the invoice stands here as lib/memberships writes it; not booked. */
export async function paidInvoice(house: House, amountMinor = 4500, currency = "CAD"): Promise<Invoice> {
  const intent = await house.stripe.paymentIntents.create({
    amount: amountMinor,
    currency: currency.toLowerCase(),
    payment_method: "pm_card_visa",
    confirm: true,
    return_url: "http://127.0.0.1/",
  });
  const { id: userId } = await person(house);
  const [plan] = await house.db.select().from(plans).where(eq(plans.name, "plus"));
  if (!plan) throw new Error("there is no plan");
  const now = new Date();
  const month = { periodStart: now, periodEnd: after(now, 30 * DAY) };
  const [subscription] = await house.db
    .insert(subscriptions)
    .values({
      productUuid: plan.productUuid,
      planUuid: plan.uuid,
      userId,
      currency,
      status: "canceled",
      endedAt: now,
    })
    .returning();
  const split = splitPrice(DEFAULT_FEE_POLICY, amountMinor);
  const [invoice] = await house.db
    .insert(invoices)
    .values({
      stripeId: `in_test_${userId}`,
      subscriptionUuid: subscription?.uuid ?? "",
      userId,
      status: "paid",
      billingReason: "subscription_create",
      currency,
      totalMinor: amountMinor,
      paidMinor: amountMinor,
      lines: [],
      ...month,
      intentId: intent.id,
      chargeId: String(intent.latest_charge),
      feePolicy: DEFAULT_FEE_POLICY,
      feeMinor: split.feeMinor,
      poolMinor: split.shareMinor,
      paidAt: now,
      issuedAt: now,
    })
    .returning();
  if (!invoice) throw new Error("no invoice was written");
  return invoice;
}

/** The same, booked and divided. */
export async function dividedInvoice(
  house: House,
  amountMinor?: number,
  currency?: string,
): Promise<Invoice> {
  const invoice = await paidInvoice(house, amountMinor, currency);
  await bookInvoice(systemContext("test", house.db), { invoiceId: invoice.id });
  await house.work();
  return invoice;
}
