import type Stripe from "stripe";
import type { Currency } from "@/lib/money";
import { call } from "./client";

/** A paid charge and all that became of its money. Amounts in minor units. */
export type Charge = {
  id: string;
  /** Null until Stripe has booked it. */
  stripeFee: Fee | null;
  /** Oldest first. */
  refunds: Refund[];
  /** Oldest first, without inquiries: warnings change nothing (facts §1). */
  disputes: Dispute[];
};

/** What Stripe takes for its work, in the currency it settles in: that need not be the charge's. */
export type Fee = { balanceTransaction: string; amountMinor: number; currency: Currency };

/** `failed` once the buyer's bank has sent the money back, which may be weeks after it went out. */
export type Refund = { id: string; amountMinor: number; failed: boolean };

export type Dispute = {
  id: string;
  outcome: "open" | "won" | "lost";
  amountMinor: number;
  /** What Stripe charges for the dispute itself. */
  fees: Fee[];
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

const feeOf = ({ id, fee, currency }: Stripe.BalanceTransaction): Fee => ({
  balanceTransaction: id,
  amountMinor: fee,
  currency: currency.toUpperCase(),
});

/** The charge carries its newest ten. */
async function refundsOf(charge: Stripe.Charge): Promise<Refund[]> {
  const newest = charge.refunds?.has_more
    ? await call("list refunds", (client) =>
        client.refunds.list({ charge: charge.id, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
      )
    : (charge.refunds?.data ?? []);
  return newest.toReversed().map(({ id, amount, status }) => ({
    id,
    amountMinor: amount,
    failed: status === "failed" || status === "canceled",
  }));
}

async function disputesOf(chargeId: string): Promise<Dispute[]> {
  const { data } = await call("list disputes", (client) =>
    client.disputes.list({ charge: chargeId, limit: 100 }),
  );
  return data
    .toReversed()
    .filter(({ status }) => !status.startsWith("warning_") && status !== "prevented")
    .map((dispute) => ({
      id: dispute.id,
      outcome: dispute.status === "won" ? "won" : dispute.status === "lost" ? "lost" : "open",
      amountMinor: dispute.amount,
      fees: dispute.balance_transactions.map(feeOf),
    }));
}
