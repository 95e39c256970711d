import type Stripe from "stripe";
import { call } from "./client";
import { type Fee, feeOf } from "./fees";

/** What a buyer's bank says of a charge, in Stripe's words where ours add nothing. Amounts in minor units. */
export type Dispute = {
  id: string;
  /** `inquiry`: the bank only asks, and no money has moved. */
  outcome: "inquiry" | "open" | "won" | "lost";
  amountMinor: number;
  reason: string;
  status: string;
  evidenceDueBy: Date | null;
  openedAt: Date;
  /** What Stripe charges for the dispute itself. */
  fees: Fee[];
};

/** The disputes of a charge, oldest first, inquiries included. */
export async function disputesOf(chargeId: string): Promise<Dispute[]> {
  const { data } = await call("list disputes", (client) =>
    client.disputes.list({ charge: chargeId, limit: 100 }),
  );
  return data
    .toReversed()
    .filter(({ status }) => status !== "prevented")
    .map((dispute) => ({
      id: dispute.id,
      outcome: outcomeOf(dispute),
      amountMinor: dispute.amount,
      reason: dispute.reason,
      status: dispute.status,
      evidenceDueBy: dispute.evidence_details.due_by ? fromSeconds(dispute.evidence_details.due_by) : null,
      openedAt: fromSeconds(dispute.created),
      fees: dispute.balance_transactions.map(feeOf),
    }));
}

function outcomeOf({ status }: Stripe.Dispute): Dispute["outcome"] {
  if (status.startsWith("warning_")) return "inquiry";
  if (status === "won" || status === "lost") return status as "won" | "lost";
  return "open";
}

const fromSeconds = (seconds: number) => new Date(seconds * 1000);
