import type Stripe from "stripe";
import { newId } from "../state/ids";
import type { Row } from "../state/objects";
import { type Act, seconds } from "../world";

type Type =
  | "adjustment"
  | "application_fee"
  | "application_fee_refund"
  | "charge"
  | "payment"
  | "payment_refund"
  | "payout"
  | "payout_cancel"
  | "payout_failure"
  | "refund"
  | "refund_failure"
  | "topup"
  | "transfer"
  | "transfer_refund";

/** https://docs.stripe.com/reports/reporting-categories */
const CATEGORY: Record<Exclude<Type, "adjustment">, string> = {
  application_fee: "platform_earning",
  application_fee_refund: "platform_earning_refund",
  charge: "charge",
  payment: "charge",
  payment_refund: "refund",
  payout: "payout",
  payout_cancel: "payout_reversal",
  payout_failure: "payout_reversal",
  refund: "refund",
  refund_failure: "refund_failure",
  topup: "topup",
  transfer: "transfer",
  transfer_refund: "transfer_reversal",
};

export type Entry = {
  type: Type;
  /** Gross, signed, in minor units: negative leaves the balance. */
  amount: number;
  currency: string;
  /** Null for what nothing of the account caused. */
  source: string | null;
  description?: string | null;
  fees?: Stripe.BalanceTransaction.FeeDetail[];
  /** Second from which the money can be paid out; at once when left out. */
  availableOn?: number;
  /** Only adjustments say it themselves. */
  category?: string;
};

/** Writes a balance transaction in the act's account: `net = amount - fee`, and the balance is the sum of the nets. */
export function enter(act: Act, entry: Entry): Row<"balance_transaction"> {
  const { world } = act;
  const now = seconds(world);
  const fees = entry.fees ?? [];
  const fee = fees.reduce((sum, { amount }) => sum + amount, 0);
  const availableOn = Math.max(entry.availableOn ?? now, now);
  return world.rows.add("balance_transaction", act.scope, {
    id: newId("txn"),
    object: "balance_transaction",
    amount: entry.amount,
    available_on: availableOn,
    balance_type: "payments",
    created: now,
    currency: entry.currency,
    description: entry.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fees,
    net: entry.amount - fee,
    reporting_category:
      entry.type === "adjustment" ? (entry.category ?? "other_adjustment") : CATEGORY[entry.type],
    source: entry.source,
    status: availableOn > now ? "pending" : "available",
    type: entry.type,
  });
}

/** The second from which the money of a charge or payment is available; now, if it never came in. */
export function availabilityOf(act: Act, charge: Row<"charge">): number {
  const id = charge.object.balance_transaction;
  const entry = typeof id === "string" ? act.world.rows.find("balance_transaction", id) : undefined;
  return entry?.object.available_on ?? seconds(act.world);
}
