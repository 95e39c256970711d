import type Stripe from "stripe";
import { availabilityOf, enter } from "../balance/enter";
import { invalid, refused } from "../http/errors";
import { money } from "../payment-intents/amounts";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds, within } from "../world";

export type Reversal = {
  amount: number;
  sourceRefund?: string;
  fees?: Stripe.BalanceTransaction.FeeDetail[];
  description?: string;
  metadata?: Record<string, string>;
};

/** Takes a transfer back, whole or in part; at the connected account the payment is refunded (`pyr_…`). */
export function reverseTransfer(
  act: Act,
  row: Row<"transfer">,
  { amount, sourceRefund, fees, metadata }: Reversal,
): Objects["transfer_reversal"] {
  const { object: transfer } = row;
  const left = transfer.amount - transfer.amount_reversed;
  if (left === 0) throw refused(undefined, `Transfer ${transfer.id} is already fully reversed.`);
  if (amount < 1 || amount > left)
    throw invalid(
      `Reversal amount (${money(amount, transfer.currency)}) is greater than unreversed amount on transfer (${money(left, transfer.currency)})`,
      "amount",
    );
  const payment = act.world.rows.find("charge", String(transfer.destination_payment));
  if (!payment) throw new Error(`${transfer.id} has no payment`);
  const availableOn = availabilityOf(act, payment);
  const id = newId("trr");
  const back = enter(act, {
    type: "transfer_refund",
    amount,
    currency: transfer.currency,
    source: id,
    description: `REFUND FOR TRANSFER (${transfer.id})`,
    availableOn,
  });
  const paymentRefund = refundPayment(within(act, String(transfer.destination)), payment, {
    amount,
    reversal: id,
    fees,
    availableOn,
  });
  const reversal: Objects["transfer_reversal"] = {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: back.id,
    created: seconds(act.world),
    currency: transfer.currency,
    destination_payment_refund: paymentRefund,
    metadata: metadata ?? {},
    source_refund: sourceRefund ?? null,
    transfer: transfer.id,
  };
  act.world.rows.add("transfer_reversal", act.scope, reversal);
  transfer.reversals.data.unshift(reversal);
  transfer.amount_reversed += amount;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  act.world.rows.saved(row);
  emit(act, "transfer.reversed", transfer);
  return reversal;
}

function refundPayment(
  there: Act,
  payment: Row<"charge">,
  given: {
    amount: number;
    reversal: string;
    fees?: Stripe.BalanceTransaction.FeeDetail[];
    availableOn: number;
  },
): string {
  const id = newId("pyr");
  const { amount, fees, availableOn } = given;
  const { currency } = payment.object;
  const entry = enter(there, {
    type: "payment_refund",
    amount: -amount,
    currency,
    source: id,
    fees,
    availableOn,
  });
  const refund: Objects["refund"] = {
    id,
    object: "refund",
    amount,
    balance_transaction: entry.id,
    charge: payment.id,
    created: seconds(there.world),
    currency,
    customer: null,
    customer_account: null,
    metadata: {},
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: given.reversal,
    status: "succeeded",
    transfer_reversal: null,
  };
  there.world.rows.add("refund", there.scope, refund, { later: null });
  payment.object.amount_refunded += amount;
  payment.object.refunded = payment.object.amount_refunded === payment.object.amount;
  there.world.rows.saved(payment);
  emit(there, "charge.refunded", payment.object);
  return id;
}
