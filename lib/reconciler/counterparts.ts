import type { Currency } from "@/lib/money";
import type { BalanceTransaction } from "@/lib/stripe/balance-transactions";

/** A leg that the books must have: the first of `causes` that was posted, on that account. */
export type Counterpart = {
  causes: string[];
  account: "clearing" | "seller_payable";
  amountMinor: number;
  currency: Currency;
  /** May not have been posted yet, or never will be. */
  optional?: boolean;
};

export type Reading =
  | {
      as: "posting";
      counterparts: Counterpart[];
      /** What a refund or payout that came to nothing has in the books, there and back, unless we never heard of it. */
      undone: string[];
    }
  /** Between the platform and a seller: it stays at Stripe, so that clearing does not see it. */
  | { as: "move" }
  /** The platform's bank, Stripe's reserves and bills, the other end of a move: no matter of these books. */
  | { as: "elsewhere" }
  | { as: "unknown" };

const MOVES = ["transfer", "transfer_refund", "application_fee", "application_fee_refund"];
const MIRRORED = ["payment", "payment_refund", "adjustment"];
const PAYOUTS = ["payout", "payout_failure", "payout_cancel"];
const TREASURY = /^(topup|reserve|payout_minimum_balance|connect_collection_transfer)/;
/** What Stripe bills an account for as such (Connect, Radar, tax on fees), not for a payment. */
const BILLS = /^(stripe_fee|stripe_fx_fee|tax_fee)$/;

/**
 * What a balance transaction must be in the books as. Clearing is what lies at Stripe, so a movement of the
 * platform's balance stands there with the same sign; a seller's payout takes it off what is payable to them.
 */
export function readingOf(moved: BalanceTransaction, accountId: string | null): Reading {
  if (TREASURY.test(moved.type) || BILLS.test(moved.type)) return { as: "elsewhere" };
  return accountId ? atSeller(moved) : atPlatform(moved);
}

function atPlatform(moved: BalanceTransaction): Reading {
  if (MOVES.includes(moved.type)) return { as: "move" };
  if (PAYOUTS.includes(moved.type)) return { as: "elsewhere" };
  const causes = causesOf(moved);
  if (!causes) return { as: "unknown" };
  const counterparts = [leg(moved, causes, "clearing", 1), ...feeOf(moved)];
  return { as: "posting", counterparts, undone: undoneCauses(moved, "refunded", "refund_failed") };
}

function causesOf({ type, category, source }: BalanceTransaction): string[] | null {
  if ((type === "charge" || type === "payment") && source.intentId)
    return [`stripe:${source.intentId}:succeeded`, `stripe:${source.intentId}:received`];
  if (type === "refund" || type === "payment_refund") return [`stripe:${source.id}:refunded`];
  if (type === "refund_failure" || type === "payment_failure_refund")
    return [`stripe:${source.id}:refund_failed`];
  if (category === "dispute") return [`stripe:${source.id}:opened`];
  if (category === "dispute_reversal") return [`stripe:${source.id}:won`];
  return null;
}

function feeOf({ id, type, feeMinor, feeCurrency, source }: BalanceTransaction): Counterpart[] {
  if (feeMinor === 0) return [];
  const of = type === "charge" || type === "payment" ? source.id : id;
  const causes = [`stripe:${of}:fee`];
  return [{ causes, account: "clearing", amountMinor: -feeMinor, currency: feeCurrency }];
}

function atSeller(moved: BalanceTransaction): Reading {
  const { type, source } = moved;
  if (MIRRORED.includes(type) && source.mirrors) return { as: "elsewhere" };
  if (!PAYOUTS.includes(type) || !source.id) return { as: "unknown" };
  const made = type === "payout";
  const counterparts = [
    leg(moved, [`stripe:${source.id}:${made ? "created" : "failed"}`], "seller_payable", -1),
  ];
  if (made) counterparts.push({ ...leg(moved, [`stripe:${source.id}:paid`], "clearing", 1), optional: true });
  return { as: "posting", counterparts, undone: undoneCauses(moved, "created", "failed") };
}

const undoneCauses = ({ source }: BalanceTransaction, there: string, back: string) =>
  source.undone ? [`stripe:${source.id}:${there}`, `stripe:${source.id}:${back}`] : [];

const leg = (
  { amountMinor, currency }: BalanceTransaction,
  causes: string[],
  account: Counterpart["account"],
  sign: 1 | -1,
): Counterpart => ({ causes, account, amountMinor: sign * amountMinor, currency });
