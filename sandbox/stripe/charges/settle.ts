import { enter } from "../balance/enter";
import { testCardByNumber } from "../cards/test-cards";
import { addTransfer } from "../connect/transfer";
import { wholeList } from "../http/lists";
import { decimalsOf } from "../payment-intents/amounts";
import { newId } from "../state/ids";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";

const AVAILABLE_AFTER_S = 2 * 24 * 3600;

/** Stripe's price of a charge, 2.9 % and 30 cents: https://stripe.com/pricing */
export function stripeFee(amount: number, currency: string): number {
  const fixed = decimalsOf(currency) === 3 ? 300 : 30;
  return Math.min(amount, Math.round(amount * 0.029) + fixed);
}

/**
 * Brings a captured charge's money in. Of a destination charge the platform pays Stripe's fee, the
 * whole amount (or `transfer_data[amount]`) goes on to the connected account, and the application fee
 * comes back from there: https://docs.stripe.com/connect/destination-charges#flow-of-funds-app-fee
 */
export function settleCharge(act: Act, row: Row<"charge">): void {
  const { object: charge } = row;
  if (charge.balance_transaction || !charge.captured) return;
  const before = structuredClone(charge);
  const { amount_captured: amount, currency } = charge;
  const atOnce = testCardByNumber(row.unseen.number)?.aftermath === "available_at_once";
  const availableOn = seconds(act.world) + (atOnce ? 0 : AVAILABLE_AFTER_S);
  const fee = {
    amount: stripeFee(amount, currency),
    application: null,
    currency,
    description: "Stripe processing fees",
    type: "stripe_fee",
  };
  const entry = enter(act, {
    type: "charge",
    amount,
    currency,
    source: charge.id,
    description: charge.description,
    fees: [fee],
    availableOn,
  });
  charge.balance_transaction = entry.id;
  if (charge.transfer_data) passOn(act, row, availableOn);
  act.world.rows.saved(row);
  emit(act, "charge.updated", charge, before);
}

function passOn(act: Act, row: Row<"charge">, availableOn: number): void {
  const { object: charge } = row;
  const destination = String(charge.transfer_data?.destination);
  const fee = charge.application_fee_amount
    ? { id: newId("fee"), amount: charge.application_fee_amount }
    : null;
  const { transfer, payment } = addTransfer(act, {
    destination,
    amount: charge.transfer_data?.amount ?? charge.amount_captured,
    currency: charge.currency,
    sourceTransaction: charge.id,
    group: charge.transfer_group,
    availableOn,
    applicationFee: fee,
  });
  charge.transfer = transfer.id;
  if (!fee) return;
  charge.application_fee = fee.id;
  const entry = enter(act, {
    type: "application_fee",
    amount: fee.amount,
    currency: charge.currency,
    source: fee.id,
    availableOn,
  });
  const applicationFee = act.world.rows.add("application_fee", act.scope, {
    id: fee.id,
    object: "application_fee",
    account: destination,
    amount: fee.amount,
    amount_refunded: 0,
    application: "ca_sandbox",
    balance_transaction: entry.id,
    charge: payment.id,
    created: seconds(act.world),
    currency: charge.currency,
    fee_source: { charge: payment.id, type: "charge" },
    livemode: false,
    originating_transaction: charge.id,
    refunded: false,
    refunds: wholeList([], `/v1/application_fees/${fee.id}/refunds`),
  });
  emit(act, "application_fee.created", applicationFee.object);
}
