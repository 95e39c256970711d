import type Stripe from "stripe";
import { enter } from "../balance/enter";
import { blankCharge } from "../charges/charge";
import { wholeList } from "../http/lists";
import { newId } from "../state/ids";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds, within } from "../world";

export type NewTransfer = {
  destination: string;
  amount: number;
  currency: string;
  sourceTransaction: string | null;
  group: string | null;
  availableOn?: number;
  /** What the platform keeps of the payment: the fee object's id and its amount. */
  applicationFee?: { id: string; amount: number } | null;
  description?: string | null;
  metadata?: Record<string, string>;
};

/** Moves money from the platform to a connected account, where it arrives as a payment (`py_…`). */
export function addTransfer(
  act: Act,
  given: NewTransfer,
): { transfer: Row<"transfer">; payment: Row<"charge"> } {
  const { amount, currency, destination, availableOn, applicationFee: kept } = given;
  const id = newId("tr");
  const there = within(act, destination);
  const paymentId = newId("py");
  const leaves = enter(act, {
    type: "transfer",
    amount: -amount,
    currency,
    source: id,
    description: given.description,
    availableOn,
  });
  const arrives = enter(there, {
    type: "payment",
    amount,
    currency,
    source: paymentId,
    fees: kept ? [applicationFeeDetail(kept.amount, currency)] : [],
    availableOn,
  });
  const payment = there.world.rows.add(
    "charge",
    destination,
    {
      ...blankCharge(there, paymentId, amount, currency),
      application_fee: kept?.id ?? null,
      application_fee_amount: kept?.amount ?? null,
      balance_transaction: arrives.id,
      payment_method_details: { type: "stripe_account", stripe_account: {} },
      source_transfer: id,
    },
    { number: "" },
  );
  const transfer = act.world.rows.add("transfer", act.scope, {
    id,
    object: "transfer",
    amount,
    amount_reversed: 0,
    balance_transaction: leaves.id,
    created: seconds(act.world),
    currency,
    description: given.description ?? null,
    destination,
    destination_payment: paymentId,
    livemode: false,
    metadata: given.metadata ?? {},
    reversals: wholeList([], `/v1/transfers/${id}/reversals`),
    reversed: false,
    source_transaction: given.sourceTransaction,
    source_type: "card",
    transfer_group: given.group,
  });
  emit(act, "transfer.created", transfer.object);
  emit(there, "payment.created", payment.object);
  return { transfer, payment };
}

/** What the platform keeps of a payment, as the connected account's fee; negative when it gives it back. */
export function applicationFeeDetail(amount: number, currency: string): Stripe.BalanceTransaction.FeeDetail {
  return {
    amount,
    application: "ca_sandbox",
    currency,
    description: "Application fee",
    type: "application_fee",
  };
}
