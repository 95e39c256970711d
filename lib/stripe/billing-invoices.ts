import type Stripe from "stripe";
import type { InvoiceLine } from "@/db/schema/documents";
import type { Currency } from "@/lib/money";
import { instantOf, type StripeSubscription, seconds } from "./billing-subscriptions";
import { call, StripeRefused } from "./client";

export type StripeInvoiceLine = InvoiceLine & {
  priceId: string | null;
  /** Gives back time that was paid and not used. */
  isCredit: boolean;
};

/** A bill for a subscription, as Stripe says it now. Amounts in minor units. */
export type StripeInvoice = {
  id: string;
  number: string | null;
  status: "open" | "paid" | "void" | "uncollectible";
  /** Stripe's word: subscription_create, subscription_cycle, subscription_update. */
  billingReason: string;
  currency: Currency;
  totalMinor: number;
  /** Taken from the customer through Stripe; credit of theirs not counted. */
  paidMinor: number;
  lines: StripeInvoiceLine[];
  periodStart: Date;
  periodEnd: Date;
  intentId: string | null;
  hostedUrl: string | null;
  pdfUrl: string | null;
  attemptCount: number;
  nextAttemptAt: Date | null;
  paidAt: Date | null;
  issuedAt: Date;
};

/** A bill that would be written if one did this. */
export type InvoicePreview = { dueMinor: number; currency: Currency; lines: InvoiceLine[] };

/**
 * Every bill of a subscription, the newest first. Drafts are left out: Stripe still changes them. Of its payment only
 * the id is asked for: Stripe expands four levels, and in a list the intent itself would be the fifth.
 */
export async function invoicesOf(subscriptionId: string): Promise<StripeInvoice[]> {
  const found = await call("list invoices", (client) =>
    client.invoices
      .list({ subscription: subscriptionId, limit: 100, expand: ["data.payments"] })
      .autoPagingToArray({ limit: 1000 }),
  );
  return found.filter(({ status }) => status !== "draft").map(describe);
}

/** What of a bill is open, and the secret to pay it with, for the payer's browser alone. */
export type OpenBill = {
  clientSecret: string;
  dueMinor: number;
  /** The payer's bank waits for an answer to the last try. */
  asksPayer: boolean;
};

/** Null when nothing is owed any more. */
export async function readOpenBill(id: string): Promise<OpenBill | null> {
  const invoice = await call("read invoice", (client) =>
    client.invoices.retrieve(id, { expand: ["confirmation_secret", "payments.data.payment.payment_intent"] }),
  );
  const clientSecret = invoice.confirmation_secret?.client_secret;
  if (invoice.status !== "open" || !clientSecret) return null;
  const intent = intentOf(invoice);
  const asksPayer = typeof intent === "object" && intent?.status === "requires_action";
  return { clientSecret, dueMinor: invoice.amount_remaining, asksPayer };
}

/** Nobody can pay it any more. Answers false for one that is not open: it was paid meanwhile, or is void already. */
export async function voidInvoice(id: string): Promise<boolean> {
  try {
    await call("void invoice", (client) => client.invoices.voidInvoice(id));
    return true;
  } catch (error) {
    if (error instanceof StripeRefused) return false;
    throw error;
  }
}

/** What moving to a dearer price costs, if it is done at this second. */
export async function previewUpgrade(
  { id, itemId }: StripeSubscription,
  { priceId, at }: { priceId: string; at: Date },
): Promise<InvoicePreview> {
  const preview = await call("preview invoice", (client) =>
    client.invoices.createPreview({
      subscription: id,
      subscription_details: {
        items: [{ id: itemId, price: priceId }],
        proration_behavior: "always_invoice",
        proration_date: seconds(at),
      },
    }),
  );
  return {
    dueMinor: preview.amount_due,
    currency: preview.currency.toUpperCase(),
    lines: preview.lines.data.map(describeLine),
  };
}

function describe(invoice: Stripe.Invoice): StripeInvoice {
  const intent = intentOf(invoice);
  const { paid_at, finalized_at } = invoice.status_transitions;
  return {
    id: invoice.id,
    number: invoice.number,
    status: invoice.status as StripeInvoice["status"],
    billingReason: invoice.billing_reason ?? "manual",
    currency: invoice.currency.toUpperCase(),
    totalMinor: invoice.total,
    paidMinor: invoice.amount_paid - (invoice.amount_paid_off_stripe ?? 0),
    lines: invoice.lines.data.map(describeLine),
    ...periodOf(invoice),
    intentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    attemptCount: invoice.attempt_count,
    nextAttemptAt: invoice.next_payment_attempt === null ? null : instantOf(invoice.next_payment_attempt),
    paidAt: paid_at === null ? null : instantOf(paid_at),
    issuedAt: instantOf(finalized_at ?? invoice.created),
  };
}

/** The payment that paid it, else the one that is to. */
function intentOf({ payments }: Stripe.Invoice): string | Stripe.PaymentIntent | null {
  const all = payments?.data ?? [];
  const counts = all.find(({ status }) => status === "paid") ?? all.find(({ is_default }) => is_default);
  return counts?.payment.payment_intent ?? null;
}

/** The time it is for. Stripe's own `period_start` and `period_end` name the time that ended when it was written. */
function periodOf({ lines, created }: Stripe.Invoice): { periodStart: Date; periodEnd: Date } {
  const periods = lines.data.map(({ period }) => period);
  return {
    periodStart: instantOf(
      Math.min(...periods.map(({ start }) => start), ...(periods.length ? [] : [created])),
    ),
    periodEnd: instantOf(Math.max(...periods.map(({ end }) => end), ...(periods.length ? [] : [created]))),
  };
}

function describeLine(line: Stripe.InvoiceLineItem): StripeInvoiceLine {
  const details = line.parent?.subscription_item_details;
  const price = line.pricing?.price_details?.price ?? null;
  return {
    description: line.description ?? "",
    amountMinor: line.amount,
    quantity: line.quantity ?? 1,
    proration: details?.proration ?? false,
    periodStart: instantOf(line.period.start).toISOString(),
    periodEnd: instantOf(line.period.end).toISOString(),
    priceId: typeof price === "object" ? (price?.id ?? null) : price,
    isCredit: line.amount < 0 || Boolean(details?.proration_details?.credited_items),
  };
}
