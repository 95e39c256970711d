import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { invoices } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";
import {
  invoiceDisputedEntries,
  invoiceEntries,
  invoiceLostEntries,
  invoiceRefundEntries,
} from "@/lib/ledger/pool";
import { type Entry, isPosted, post } from "@/lib/ledger/post";
import { stripeFeeEntries } from "@/lib/ledger/sale";
import type { Dispute } from "@/lib/stripe/disputes";
import { type Payment, readPayment } from "@/lib/stripe/payments";

type Invoice = typeof invoices.$inferSelect;

/**
 * Books what a subscriber paid for an invoice, and what of it went back: read anew from Stripe, each movement once,
 * under the causes by which the reconciler knows it. What was paid is then split among the producers; whose bank took
 * it back is no member any more. An invoice that a credit paid brought no money, and there is nothing to book.
 */
export async function bookInvoice(ctx: Ctx, input: { invoiceId: number }): Promise<void> {
  const invoice = await read(ctx, input.invoiceId);
  if (invoice.status !== "paid" || !invoice.intentId) return;
  const payment = await readPayment(invoice.intentId);
  if (payment.status !== "succeeded") return;
  await transaction(ctx.db, async (tx) => {
    await tx.select({ id: invoices.id }).from(invoices).where(eq(invoices.id, invoice.id)).for("update");
    await bookPayment(ctx, tx, invoice, payment);
    await bookReturns(ctx, tx, invoice, payment);
    await enqueue(tx, "split-invoice", { invoiceId: invoice.id });
    // Stripe tells its fee only once it has booked the charge, which may be a little later.
    if (!payment.charge?.stripeFee)
      await enqueue(tx, "book-invoice", input, { runAt: after(ctx.now, MINUTE), keepWaiting: true });
  });
}

async function read(ctx: Ctx, id: number): Promise<Invoice> {
  const [invoice] = await ctx.db.select().from(invoices).where(eq(invoices.id, id));
  if (!invoice) throw new Error(`there is no invoice ${id}`);
  return invoice;
}

async function bookPayment(ctx: Ctx, tx: Tx, invoice: Invoice, { id, amountMinor, charge }: Payment) {
  const { feeMinor, poolMinor, paidMinor } = invoice;
  if (feeMinor === null || poolMinor === null || amountMinor !== paidMinor)
    throw new Error(`invoice ${invoice.id} says ${paidMinor}, its payment ${amountMinor}`);
  await book(ctx, tx, invoice, `${id}:succeeded`, invoiceEntries(feeMinor, poolMinor));
  if (charge?.stripeFee) await bookFee(ctx, tx, charge.id, charge.stripeFee);
}

async function bookReturns(ctx: Ctx, tx: Tx, invoice: Invoice, { charge }: Payment): Promise<void> {
  if (!charge) return;
  let refundedMinor = 0;
  for (const { id, amountMinor, failure } of charge.refunds) {
    if (!failure) refundedMinor += amountMinor;
    const known = await isPosted(tx, `stripe:${id}:refunded`);
    // One that failed before we heard of it is at Stripe there and back, and never was in the books.
    if (!failure || known) await book(ctx, tx, invoice, `${id}:refunded`, invoiceRefundEntries(amountMinor));
    if (failure && known)
      await book(ctx, tx, invoice, `${id}:refund_failed`, invoiceRefundEntries(-amountMinor));
  }
  let lostMinor = 0;
  for (const dispute of charge.disputes) {
    await bookDispute(ctx, tx, invoice, dispute);
    if (dispute.outcome === "lost") lostMinor += dispute.amountMinor;
  }
  const returned = { refundedMinor, lostMinor, chargeId: charge.id };
  await tx.update(invoices).set(returned).where(eq(invoices.id, invoice.id));
  const { subscriptionUuid } = invoice;
  if (lostMinor > invoice.lostMinor) await enqueue(tx, "end-charged-back", { subscriptionUuid });
}

async function bookDispute(ctx: Ctx, tx: Tx, invoice: Invoice, dispute: Dispute): Promise<void> {
  if (dispute.outcome === "inquiry") return;
  const { id, amountMinor, outcome } = dispute;
  for (const fee of dispute.fees) await bookFee(ctx, tx, fee.balanceTransaction, fee);
  await book(ctx, tx, invoice, `${id}:opened`, invoiceDisputedEntries(amountMinor));
  if (outcome === "won") await book(ctx, tx, invoice, `${id}:won`, invoiceDisputedEntries(-amountMinor));
  if (outcome === "lost") await book(ctx, tx, invoice, `${id}:lost`, invoiceLostEntries(amountMinor));
}

async function bookFee(ctx: Ctx, tx: Tx, of: string, fee: { amountMinor: number; currency: string }) {
  await book(ctx, tx, fee, `${of}:fee`, stripeFeeEntries(fee.amountMinor));
}

async function book(
  ctx: Ctx,
  tx: Tx,
  of: { currency: string },
  what: string,
  entries: Entry[],
): Promise<void> {
  await post(tx, {
    cause: `stripe:${what}`,
    purchaseId: null,
    occurredAt: ctx.now,
    currency: of.currency,
    entries,
  });
}
