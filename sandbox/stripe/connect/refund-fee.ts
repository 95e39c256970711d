import { availabilityOf, enter } from "../balance/enter";
import { invalid, refused } from "../http/errors";
import { money } from "../payment-intents/amounts";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds, within } from "../world";

export type FeeRefund = {
  amount: number;
  metadata?: Record<string, string>;
  /** The connected account gets it as a part of its payment refund's fee (see `reverseTransfer`), so no entry of its own. */
  withinRefund?: boolean;
};

/** Gives an application fee back to the connected account: https://docs.stripe.com/api/fee_refunds */
export function refundFee(
  act: Act,
  row: Row<"application_fee">,
  { amount, metadata, withinRefund }: FeeRefund,
): Objects["fee_refund"] {
  const { object: fee } = row;
  const left = fee.amount - fee.amount_refunded;
  if (left === 0) throw refused(undefined, `Application fee ${fee.id} has already been refunded.`);
  if (amount < 1 || amount > left)
    throw invalid(
      `Refund amount (${money(amount, fee.currency)}) is greater than fee amount (${money(left, fee.currency)})`,
      "amount",
    );
  const payment = act.world.rows.find("charge", String(fee.charge));
  const availableOn = payment ? availabilityOf(act, payment) : undefined;
  const id = newId("fr");
  const entry = enter(act, {
    type: "application_fee_refund",
    amount: -amount,
    currency: fee.currency,
    source: id,
    availableOn,
  });
  if (!withinRefund)
    enter(within(act, String(fee.account)), {
      type: "adjustment",
      category: "other_adjustment",
      amount,
      currency: fee.currency,
      source: id,
      description: `Application fee refund (${fee.id})`,
      availableOn,
    });
  const refund: Objects["fee_refund"] = {
    id,
    object: "fee_refund",
    amount,
    balance_transaction: entry.id,
    created: seconds(act.world),
    currency: fee.currency,
    fee: fee.id,
    metadata: metadata ?? {},
  };
  act.world.rows.add("fee_refund", act.scope, refund);
  fee.refunds.data.unshift(refund);
  fee.amount_refunded += amount;
  fee.refunded = fee.amount_refunded === fee.amount;
  act.world.rows.saved(row);
  emit(act, "application_fee.refunded", fee);
  return refund;
}
