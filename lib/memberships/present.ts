import type { InvoiceLine } from "@/db/schema/documents";
import { sampleTime } from "@/lib/api/shapes";
import type { Entitlements } from "@/lib/entitlements/entitlements";
import { toDecimal } from "@/lib/money";
import type { Plan } from "@/lib/plans/list-plans";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";
import type { ChangePreview } from "./preview-change";
import type { Membership } from "./read-membership";

const at = (instant: Date | null) => instant && sampleTime(instant);
const named = ({ name, displayName }: { name: string; displayName: string }) => ({
  name,
  display_name: displayName,
});

const presentLines = (lines: InvoiceLine[], currency: string) =>
  lines.map(({ description, amountMinor, quantity, proration }) => ({
    description,
    amount: toDecimal(amountMinor, currency),
    quantity,
    proration,
  }));

/** A plan with its price as a decimal. */
export const presentPlan = ({ priceMinor, currency, ...plan }: Plan) => ({
  ...named(plan),
  description: plan.description,
  price: priceMinor === null ? null : toDecimal(priceMinor, currency),
  currency,
  interval: plan.interval,
  recommended: plan.recommended,
  features: plan.features.map((feature) => ({ ...named(feature), value: feature.value })),
  capabilities: plan.capabilities.map(({ name }) => name),
});

/** A membership with its amounts as decimals. */
export const presentMembership = ({ counts, subscription, plan, nextPlan, openInvoice }: Membership) => ({
  plan: named(counts),
  subscription: subscription &&
    plan && {
      uuid: subscription.uuid,
      status: subscription.status,
      plan: named(plan),
      plan_since: at(subscription.planSince),
      next_plan: nextPlan && named(nextPlan),
      renewal_amount:
        subscription.renewalMinor === null
          ? null
          : toDecimal(subscription.renewalMinor, subscription.currency),
      currency: subscription.currency,
      current_period_start: at(subscription.currentPeriodStart),
      current_period_end: at(subscription.currentPeriodEnd),
      cancel_at_period_end: subscription.cancelAtPeriodEnd,
      ended_at: at(subscription.endedAt),
      card: subscription.card && {
        brand: subscription.card.brand,
        last4: subscription.card.last4,
        exp_month: subscription.card.expMonth,
        exp_year: subscription.card.expYear,
      },
    },
  open_invoice: openInvoice && presentInvoice(openInvoice),
});

export const presentInvoice = (invoice: Invoice) => {
  const money = (minor: number) => toDecimal(minor, invoice.currency);
  return {
    id: invoice.id,
    number: invoice.number,
    status: invoice.status,
    reason: invoice.billingReason,
    total: money(invoice.totalMinor),
    paid: money(invoice.paidMinor),
    refunded: money(invoice.refundedMinor),
    charged_back: money(invoice.lostMinor),
    currency: invoice.currency,
    period_start: sampleTime(invoice.periodStart),
    period_end: sampleTime(invoice.periodEnd),
    lines: presentLines(invoice.lines, invoice.currency),
    hosted_url: invoice.hostedUrl,
    pdf_url: invoice.pdfUrl,
    next_attempt_at: at(invoice.nextAttemptAt),
    issued_at: sampleTime(invoice.issuedAt),
    paid_at: at(invoice.paidAt),
  };
};

export const presentPreview = (preview: ChangePreview) => ({
  step: preview.step,
  plan: named(preview.plan),
  due_now: toDecimal(preview.dueMinor, preview.currency),
  renewal_amount: toDecimal(preview.renewalMinor, preview.currency),
  currency: preview.currency,
  from: sampleTime(preview.from),
  renews_at: sampleTime(preview.renewsAt),
  lines: presentLines(preview.lines, preview.currency),
  reckoned_at: sampleTime(preview.reckonedAt),
});

/** What an account may do, in the order in which capabilities are declared. */
export const presentEntitlements = ({ plan, capabilities, numbers }: Entitlements) => {
  if (!plan) throw new Error("a stranger has no entitlements of their own");
  return { plan: named(plan), capabilities: [...capabilities].sort(), numbers };
};
