import { invalid, refused } from "../http/errors";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";
import { availableBalance } from "./balance";
import { enter } from "./enter";

type Payout = Objects["payout"];
export type NewPayout = {
  amount: number;
  currency: string;
  /** The balance transactions that an automatic payout pays out. */
  pays?: string[];
  method?: "instant" | "standard";
  description?: string;
  statement_descriptor?: string;
  metadata?: Record<string, string>;
};

const ARRIVES_AFTER_S = 2 * 24 * 3600;

/** Sends available money to the account's bank. Fails with `balance_insufficient` or when the account may not. */
export function addPayout(act: Act, given: NewPayout): Row<"payout"> {
  const { amount, currency } = given;
  const automatic = given.pays !== undefined;
  const { object: account } = act.world.rows.find("account", act.scope) ?? {};
  if (!account?.payouts_enabled)
    throw refused(
      "payouts_not_allowed",
      "Your account cannot currently make live payouts: `payouts_enabled` is false.",
    );
  const bank = account.external_accounts?.data[0];
  if (!bank)
    throw refused(undefined, `Sorry, you don't have any external accounts in that currency (${currency}).`);
  if (amount < 1)
    throw invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
  if (availableBalance(act, currency) < amount)
    throw refused(
      "balance_insufficient",
      "You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can use the the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).",
    );
  const id = newId("po");
  const now = seconds(act.world);
  const entry = enter(act, {
    type: "payout",
    amount: -amount,
    currency,
    source: id,
    description: given.description ?? "STRIPE PAYOUT",
  });
  const payout: Payout = {
    id,
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: now + ARRIVES_AFTER_S,
    automatic,
    balance_transaction: entry.id,
    created: now,
    currency,
    description: given.description ?? (automatic ? "STRIPE PAYOUT" : null),
    destination: bank.id,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: given.metadata ?? {},
    method: given.method ?? "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: automatic ? "completed" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: given.statement_descriptor ?? null,
    status: "pending",
    trace_id: { status: "pending", value: null },
    type: "bank_account",
  };
  const row = act.world.rows.add("payout", act.scope, payout, { pays: given.pays ?? [] });
  emit(act, "payout.created", payout);
  return row;
}

/** Moves a payout on: pending → in transit → paid. */
export function advancePayout(act: Act, row: Row<"payout">): void {
  const { object: payout } = row;
  const next = payout.status === "pending" ? "in_transit" : payout.status === "in_transit" ? "paid" : null;
  if (!next) throw refused(undefined, `Payout ${row.id} cannot be moved on: it is ${payout.status}.`);
  const before = structuredClone(payout);
  payout.status = next;
  if (next === "paid")
    payout.trace_id = { status: "supported", value: `TRACE${payout.id.slice(-8).toUpperCase()}` };
  act.world.rows.saved(row);
  emit(act, "payout.updated", payout, before);
  if (next === "paid") emit(act, "payout.paid", payout);
}

/** The bank sends it back, also after it looked paid. https://docs.stripe.com/api/payouts/failures */
export function failPayout(act: Act, row: Row<"payout">, code = "account_closed"): void {
  const { object: payout } = row;
  if (payout.status === "failed" || payout.status === "canceled")
    throw refused(undefined, `Payout ${row.id} cannot fail: it is ${payout.status}.`);
  payout.failure_balance_transaction = giveBack(act, payout, "payout_failure");
  payout.status = "failed";
  payout.failure_code = code;
  payout.failure_message = "The bank account has been closed or could not be credited.";
  act.world.rows.saved(row);
  emit(act, "payout.failed", payout);
}

export function cancelPayout(act: Act, row: Row<"payout">): void {
  const { object: payout } = row;
  if (payout.status !== "pending" || payout.automatic)
    throw refused(
      "payout_cancel_not_allowed",
      "Payouts can only be canceled while they are pending and were created by hand.",
    );
  payout.failure_balance_transaction = giveBack(act, payout, "payout_cancel");
  payout.status = "canceled";
  act.world.rows.saved(row);
  emit(act, "payout.canceled", payout);
}

function giveBack(
  act: Act,
  { id, amount, currency }: Payout,
  type: "payout_failure" | "payout_cancel",
): string {
  return enter(act, {
    type,
    amount,
    currency,
    source: id,
    description: type === "payout_failure" ? "STRIPE PAYOUT FAILURE" : "STRIPE PAYOUT CANCELED",
  }).id;
}

/** The nightly payout: everything that is available and not paid out before, per currency. */
export function payOutAutomatically(act: Act): Row<"payout">[] {
  const before = act.world.rows.all("payout", act.scope).filter(({ object }) => object.automatic);
  const done = new Set(
    before.flatMap(({ object, unseen }) => [String(object.balance_transaction), ...unseen.pays]),
  );
  const entries = act.world.rows.all("balance_transaction", act.scope).map(({ object }) => object);
  return [...new Set(entries.map(({ currency }) => currency))].flatMap((currency) => {
    const amount = availableBalance(act, currency);
    const open = entries.filter(
      (entry) => entry.currency === currency && entry.status === "available" && !done.has(entry.id),
    );
    return amount > 0 ? [addPayout(act, { amount, currency, pays: open.map(({ id }) => id) })] : [];
  });
}
