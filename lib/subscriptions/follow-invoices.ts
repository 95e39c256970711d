import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invoices } from "@/db/schema";
import type { InvoiceLine } from "@/db/schema/documents";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { currentFeePolicy } from "@/lib/pricing/current-fee-policy";
import { splitPrice } from "@/lib/pricing/fee-policy";
import type { StripeInvoice, StripeInvoiceLine } from "@/lib/stripe/billing-invoices";
import type { Subscription } from "./states";

export type Invoice = typeof invoices.$inferSelect;
/** The newest first. `newlyPaid` are among them. */
export type Followed = { all: Invoice[]; newlyPaid: Invoice[] };

/**
 * Keeps a locked subscription's bills as Stripe tells them. What was paid divides once, by the policy of that day, and
 * is booked by a job of its own.
 */
export async function followInvoices(
  ctx: Ctx,
  tx: Tx,
  subscription: Subscription,
  newestFirst: StripeInvoice[],
): Promise<Followed> {
  const known = await tx.select().from(invoices).where(eq(invoices.subscriptionUuid, subscription.uuid));
  const followed: Followed = { all: [], newlyPaid: [] };
  for (const seen of newestFirst) {
    const before = known.find(({ stripeId }) => stripeId === seen.id);
    const invoice = await follow(ctx, tx, subscription, seen, before);
    followed.all.push(invoice);
    if (invoice.status !== "paid" || before?.status === "paid") continue;
    followed.newlyPaid.push(invoice);
    await enqueue(tx, "book-invoice", { invoiceId: invoice.id });
  }
  return followed;
}

async function follow(
  ctx: Ctx,
  tx: Tx,
  { uuid: subscriptionUuid, userId }: Subscription,
  seen: StripeInvoice,
  before: Invoice | undefined,
): Promise<Invoice> {
  const { id: stripeId, lines, ...told } = seen;
  if (before && isSame(before, told)) return before;
  const divided = seen.status === "paid" && !before?.feePolicy ? await divide(tx, seen.paidMinor) : {};
  const row = { ...told, lines: lines.map(kept), ...divided };
  const [written] = before
    ? await tx.update(invoices).set(row).where(eq(invoices.id, before.id)).returning()
    : await tx
        .insert(invoices)
        .values({ ...row, stripeId, subscriptionUuid, userId, createdAt: ctx.now })
        .returning();
  if (!written) throw new Error(`the invoice ${stripeId} was not written`);
  return written;
}

/** Whoever pays the fee of a sale, here it is part of what was paid: pool = paid − fee (facts §6). */
async function divide(tx: Tx, paidMinor: number) {
  const feePolicy = { ...(await currentFeePolicy(tx)), payer: "seller" as const };
  const { feeMinor, shareMinor } = splitPrice(feePolicy, paidMinor);
  return { feePolicy, feeMinor, poolMinor: shareMinor };
}

const kept = ({ priceId: _price, isCredit: _credit, ...line }: StripeInvoiceLine): InvoiceLine => line;

function isSame(before: Invoice, told: Omit<StripeInvoice, "id" | "lines">): boolean {
  const names = Object.keys(told) as (keyof typeof told)[];
  return names.every((name) => plain(before[name]) === plain(told[name]));
}

const plain = (value: string | number | Date | null) => (value instanceof Date ? value.getTime() : value);
