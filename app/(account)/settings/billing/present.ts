import type { InvoiceLineView } from "@/components/memberships/invoice-table";
import type { CardView, MembershipView } from "@/components/memberships/membership-view";
import type { PreviewView } from "@/components/memberships/plan-change-preview";
import type { SavedCard } from "@/db/schema/documents";
import type { ChangePreview } from "@/lib/memberships/preview-change";
import type { Membership } from "@/lib/memberships/read-membership";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";
import { hasEnded } from "@/lib/subscriptions/states";

export function membershipView({
  counts,
  subscription,
  plan,
  nextPlan,
  openInvoice,
}: Membership): MembershipView {
  const held = subscription && plan && { ...subscription, plan };
  const lives = held && !hasEnded(held) && held.status !== "incomplete";
  return {
    counts,
    paid: lives
      ? {
          status: held.status,
          plan: held.plan,
          nextPlan,
          renewalMinor: held.renewalMinor,
          currency: held.currency,
          periodEnd: held.currentPeriodEnd?.toISOString() ?? null,
          ends: held.cancelAtPeriodEnd,
          card: held.card && cardView(held.card, held.currentPeriodEnd),
        }
      : null,
    ended:
      held && hasEnded(held) && held.endedAt ? { plan: held.plan, at: held.endedAt.toISOString() } : null,
    owed: openInvoice && {
      isUpgrade: openInvoice.billingReason === "subscription_update",
      amountMinor: openInvoice.totalMinor,
      currency: openInvoice.currency,
    },
  };
}

function cardView({ brand, last4, expMonth, expYear }: SavedCard, renewal: Date | null): CardView {
  // A card is good to the last day of its month.
  const gone = new Date(Date.UTC(expYear, expMonth));
  return {
    brand,
    last4,
    expires: `${String(expMonth).padStart(2, "0")}/${String(expYear % 100).padStart(2, "0")}`,
    expiresBefore: renewal !== null && gone <= renewal,
  };
}

export const previewView = (preview: ChangePreview): PreviewView => ({
  step: preview.step,
  plan: { name: preview.plan.name, displayName: preview.plan.displayName },
  dueMinor: preview.dueMinor,
  renewalMinor: preview.renewalMinor,
  currency: preview.currency,
  from: preview.from.toISOString(),
  renewsAt: preview.renewsAt.toISOString(),
  lines: preview.lines.map(({ description, amountMinor }) => ({ description, amountMinor })),
  reckonedAt: preview.reckonedAt.toISOString(),
});

export const invoiceView = (invoice: Invoice): InvoiceLineView => ({
  id: invoice.id,
  number: invoice.number ?? "–",
  status: invoice.status,
  refunded: invoice.refundedMinor > 0 && invoice.refundedMinor >= invoice.paidMinor,
  chargedBack: invoice.lostMinor > 0,
  totalMinor: invoice.totalMinor,
  currency: invoice.currency,
  issuedAt: invoice.issuedAt.toISOString(),
  periodStart: invoice.periodStart.toISOString(),
  periodEnd: invoice.periodEnd.toISOString(),
  hostedUrl: invoice.hostedUrl,
  pdfUrl: invoice.pdfUrl,
});
