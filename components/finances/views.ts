import type { PurchaseState } from "@/components/library/purchase-status";

// What the lists show: plain data, amounts in minor units, instants as ISO text.

export type RefundLine = {
  id: number;
  reference: string;
  title: string;
  buyerName: string;
  currency: string;
  amountMinor: number;
  shareMinor: number;
  feeMinor: number;
  status: "requested" | "succeeded" | "failed";
  reason: "requested_by_customer" | "duplicate" | "fraudulent" | "other" | "unsold" | "at_stripe";
  stripeId: string | null;
  createdAt: string;
  saleHref: string;
};

export type PayoutLine = {
  id: number;
  stripeId: string;
  currency: string;
  amountMinor: number;
  status: "pending" | "in_transit" | "paid" | "failed" | "canceled";
  createdAt: string;
  arrivesAt: string | null;
  paidAt: string | null;
  failedAt: string | null;
  /** Why the bank sent it back and what to do; null when it did not. */
  failure: string | null;
  href: string;
};

export type SaleLine = {
  id: number;
  reference: string;
  title: string;
  trackHref: string;
  /** Null while nobody has paid. */
  buyerName: string | null;
  status: PurchaseState;
  /** When it was paid for; null for a checkout. */
  soldAt: string | null;
  at: string;
  currency: string;
  priceMinor: number;
  discountMinor: number;
  couponCode: string | null;
  totalMinor: number;
  feeMinor: number;
  /** The fee's rule, in words. */
  feeRule: string;
  shareMinor: number;
  refundedMinor: number;
  lostMinor: number;
  heldMinor: number;
  earnedMinor: number;
  /** Of what is earned, in no payout yet. */
  unpaidMinor: number;
  certificate: { number: string; href: string; status: string } | null;
  refunds: Pick<RefundLine, "id" | "shareMinor" | "amountMinor" | "status" | "createdAt">[];
  disputes: {
    id: string;
    outcome: "inquiry" | "open" | "won" | "lost";
    reason: string;
    dueBy: string | null;
  }[];
  payouts: (Pick<PayoutLine, "id" | "stripeId" | "status" | "href"> & { amountMinor: number })[];
};

/** A part of one member's invoice. */
export type PoolLine = {
  invoiceId: number;
  status: "pending" | "paid" | "failed" | "excluded";
  currency: string;
  amountMinor: number;
  paidMinor: number;
  feeMinor: number;
  poolMinor: number;
  /** "1.98 %": the share of the pool. */
  percent: string;
  paidAt: string | null;
  createdAt: string;
  /** How it stands, and what to do where something is. */
  story: string;
  transfer: { stripeId: string | null; paidAt: string | null } | null;
};

export type Figures = {
  currency: string;
  sales: number;
  volumeMinor: number;
  feeMinor: number;
  refundedMinor: number;
  lostMinor: number;
  /** Out of the subscription pool. */
  poolMinor: number;
  payableMinor: number;
  heldMinor: number;
  inTransitMinor: number;
  paidMinor: number;
};
