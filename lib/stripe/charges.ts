import type Stripe from "stripe";
import { call } from "./client";
import { type Dispute, disputesOf } from "./disputes";
import { type Fee, feeOf } from "./fees";

/** A paid charge and all that became of its money. Amounts in minor units. */
export type Charge = {
  id: string;
  /** Null until Stripe has booked it. */
  stripeFee: Fee | null;
  /** Oldest first. */
  refunds: Refund[];
  /** Oldest first. */
  disputes: Dispute[];
};

export type Refund = {
  id: string;
  /** Our row of it, from the metadata; null when it was made at Stripe. */
  order: number | null;
  amountMinor: number;
  /** Stripe's word once the buyer's bank has sent the money back, which may be weeks after it went out. */
  failure: string | null;
};

/** Reads what the charge says, and asks for the rest where it says that there is more. */
export async function describeCharge(charge: Stripe.Charge): Promise<Charge> {
  const booked = typeof charge.balance_transaction === "object" ? charge.balance_transaction : null;
  return {
    id: charge.id,
    stripeFee: booked && feeOf(booked),
    refunds: await refundsOf(charge),
    disputes: charge.disputed ? await disputesOf(charge.id) : [],
  };
}

/** The charge carries its newest ten. */
async function refundsOf(charge: Stripe.Charge): Promise<Refund[]> {
  const newest = charge.refunds?.has_more
    ? await call("list refunds", (client) =>
        client.refunds.list({ charge: charge.id, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
      )
    : (charge.refunds?.data ?? []);
  return newest.toReversed().map(({ id, amount, status, metadata, failure_reason: why }) => ({
    id,
    order: Number(metadata?.refund) || null,
    amountMinor: amount,
    failure: status === "failed" || status === "canceled" ? (why ?? status) : null,
  }));
}
