import { hrefWith } from "@/app/(store)/library/address";
import type { PayoutLine, PoolLine, RefundLine, SaleLine } from "@/components/finances/views";
import { disputeReasonWords } from "@/lib/disputes/dispute-words";
import type { SaleRefund } from "@/lib/finances/list-refunds";
import type { Sale } from "@/lib/finances/list-sales";
import { formatMoney } from "@/lib/money";
import { failureInWords } from "@/lib/payouts/failure-words";
import { type Payout, RETURNED } from "@/lib/payouts/states";
import type { PoolShare } from "@/lib/pool/list-pool-shares";
import { PATH } from "./address";

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

export const payoutHref = (id: number): string => `${PATH}/payouts/${id}`;

/** The one sale that a reference names, in the list of all. */
export const saleHref = (reference: string): string => `${hrefWith(PATH, { q: reference })}#records`;

/** The shares of subscriptions that a transfer carried, in their list. */
export const poolHref = (stripeId: string): string =>
  `${hrefWith(PATH, { records: "subscriptions", q: stripeId })}#records`;

/** A sale as the list shows it. */
export function presentSale({ purchase, certificate, at, trace }: Sale): SaleLine {
  const { id, reference, track, trackId, status, succeededAt, currency, couponCode } = purchase;
  const { priceMinor, discountMinor, totalMinor, feeMinor, shareMinor, unpaidMinor } = purchase;
  const { refundedMinor, lostMinor, heldMinor, earnedMinor } = trace;
  return {
    id,
    reference,
    title: track.title,
    trackHref: `/tracks/${trackId}`,
    buyerName: succeededAt && purchase.acceptance.name,
    status,
    soldAt: iso(succeededAt),
    at: at.toISOString(),
    currency,
    priceMinor,
    discountMinor,
    couponCode,
    totalMinor,
    feeMinor,
    feeRule: feeRule(purchase),
    shareMinor,
    refundedMinor,
    lostMinor,
    heldMinor,
    earnedMinor,
    unpaidMinor,
    certificate: certificate && {
      number: certificate.number,
      href: `/verify/${certificate.id}`,
      status: certificate.status,
    },
    refunds: trace.refunds.map((refund) => ({ ...refund, createdAt: refund.createdAt.toISOString() })),
    disputes: trace.disputes.map((dispute) => ({
      id: dispute.id,
      outcome: dispute.outcome,
      reason: disputeReasonWords(dispute.reason),
      dueBy: iso(dispute.evidenceDueBy),
    })),
    payouts: trace.payouts.map(({ payout, amountMinor }) => ({
      id: payout.id,
      stripeId: payout.stripeId,
      status: payout.status,
      href: payoutHref(payout.id),
      amountMinor,
    })),
  };
}

/** "15 %", "12 % and $3.00 USD, on top for the buyer": the policy that the sale was made under. */
function feeRule({ feePolicy: { bps, flat_minor, payer }, currency }: Sale["purchase"]): string {
  const flat = flat_minor > 0 ? ` and ${formatMoney(flat_minor, currency)}` : "";
  return `${bps / 100} %${flat}${payer === "buyer" ? ", on top for the buyer" : ""}`;
}

/** A refund as the list shows it. */
export const presentRefund = ({ refund, reference, title, buyerName }: SaleRefund): RefundLine => ({
  id: refund.id,
  reference,
  title,
  buyerName,
  currency: refund.currency,
  amountMinor: refund.amountMinor,
  shareMinor: refund.shareMinor,
  feeMinor: refund.feeMinor,
  status: refund.status,
  reason: refund.reason,
  stripeId: refund.stripeId,
  createdAt: refund.createdAt.toISOString(),
  saleHref: saleHref(reference),
});

/** A payout as the list and its own page show it. */
export const presentPayout = (payout: Payout): PayoutLine => ({
  id: payout.id,
  stripeId: payout.stripeId,
  currency: payout.currency,
  amountMinor: payout.amountMinor,
  status: payout.status,
  createdAt: payout.createdAt.toISOString(),
  arrivesAt: iso(payout.arrivesAt),
  paidAt: iso(payout.paidAt),
  failedAt: iso(payout.failedAt),
  failure: RETURNED.includes(payout.status) ? failureInWords(payout.failureCode) : null,
  href: payoutHref(payout.id),
});

/** A part of a member's invoice as the list shows it. */
export const presentPoolShare = (share: PoolShare): PoolLine => ({
  invoiceId: share.invoiceId,
  status: share.status,
  currency: share.currency,
  amountMinor: share.amountMinor,
  paidMinor: share.paidMinor,
  feeMinor: share.feeMinor,
  poolMinor: share.poolMinor,
  percent: new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 }).format(
    share.amountMinor / share.poolMinor,
  ),
  paidAt: iso(share.paidAt),
  createdAt: share.createdAt.toISOString(),
  story: STORIES[share.status],
  transfer: share.transfer && { stripeId: share.transfer.stripeId, paidAt: iso(share.transfer.paidAt) },
});

const STORIES: Record<PoolShare["status"], string> = {
  pending: "Sent to your Stripe account with the next daily round, once your shares come to 1.00 together.",
  paid: "On your Stripe account, and part of your payouts like a sale.",
  failed:
    "Stripe did not take it yet. It goes out again with the next daily round; you need not do anything.",
  excluded:
    "You could not be paid out when this was divided, so the others had it. Set up payouts to take part.",
};
