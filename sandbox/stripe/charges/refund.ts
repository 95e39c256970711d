import { availabilityOf, enter } from "../balance/enter";
import { testCardByNumber } from "../cards/test-cards";
import { refundFee } from "../connect/refund-fee";
import { reverseTransfer } from "../connect/reverse-transfer";
import { applicationFeeDetail } from "../connect/transfer";
import { invalid, refused } from "../http/errors";
import { money } from "../payment-intents/amounts";
import { newId, randomLetters } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";

export type NewRefund = {
  amount?: number;
  reason?: "duplicate" | "fraudulent" | "requested_by_customer";
  reverse_transfer?: boolean;
  refund_application_fee?: boolean;
  metadata: Record<string, string>;
};

/** https://docs.stripe.com/api/refunds/create. Stripe keeps its fee; transfer and application fee go back only if asked. */
export function addRefund(act: Act, row: Row<"charge">, given: NewRefund): Row<"refund"> {
  const { object: charge } = row;
  const amount = given.amount ?? charge.amount - charge.amount_refunded;
  checkRefund(act, charge, amount);
  const transfer = given.reverse_transfer ? transferOf(act, charge) : null;
  const fee = given.refund_application_fee ? feeOf(act, charge) : null;
  if (fee && !transfer)
    throw refused(
      undefined,
      "You can only refund the application fee of a destination charge when its transfer is reversed as well (`reverse_transfer`).",
    );

  const aftermath = testCardByNumber(row.unseen.number)?.aftermath;
  const id = newId("re");
  const entry = enter(act, {
    type: "refund",
    amount: -amount,
    currency: charge.currency,
    source: id,
    description: `REFUND FOR CHARGE${charge.description ? ` (${charge.description})` : ""}`,
    availableOn: availabilityOf(act, row),
  });
  const refund: Objects["refund"] = {
    id,
    object: "refund",
    amount,
    balance_transaction: entry.id,
    charge: charge.id,
    created: seconds(act.world),
    currency: charge.currency,
    customer: charge.customer as string | null,
    customer_account: null,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    metadata: given.metadata,
    payment_intent: charge.payment_intent as string | null,
    payment_method: charge.payment_method,
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: aftermath === "refund_pends" ? "pending" : "succeeded",
    transfer_reversal: null,
  };
  const refundRow = act.world.rows.add("refund", act.scope, refund, {
    later: aftermath === "refund_pends" ? "succeed" : aftermath === "refund_fails" ? "fail" : null,
  });
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  if (transfer) refund.transfer_reversal = giveBack(act, charge, refund, transfer, fee);
  act.world.rows.saved(row);
  act.world.rows.saved(refundRow);
  emit(act, "refund.created", refund);
  emit(act, "charge.refunded", charge);
  return refundRow;
}

function checkRefund(act: Act, charge: Objects["charge"], amount: number): void {
  if (charge.status !== "succeeded" || !charge.captured)
    throw refused(undefined, `Charge ${charge.id} cannot be refunded: it was not captured.`);
  if (charge.refunded)
    throw refused("charge_already_refunded", `Charge ${charge.id} has already been refunded.`);
  const lost = act.world.rows
    .all("dispute", act.scope)
    .some(({ object }) => object.charge === charge.id && !object.is_charge_refundable);
  if (lost)
    throw refused("charge_disputed", `Charge ${charge.id} has been charged back; cannot issue a refund.`);
  const left = charge.amount - charge.amount_refunded;
  if (amount < 1)
    throw invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
  if (amount <= left) return;
  const than = charge.amount_refunded > 0 ? "unrefunded amount on charge" : "charge amount";
  throw invalid(
    `Refund amount (${money(amount, charge.currency)}) is greater than ${than} (${money(left, charge.currency)})`,
    "amount",
  );
}

function transferOf(act: Act, charge: Objects["charge"]): Row<"transfer"> {
  const transfer = act.world.rows.find("transfer", String(charge.transfer));
  if (transfer) return transfer;
  throw refused(undefined, "Cannot reverse transfer on a charge that does not have an associated transfer.", {
    param: "reverse_transfer",
  });
}

function feeOf(act: Act, charge: Objects["charge"]): Row<"application_fee"> {
  const fee = act.world.rows.find("application_fee", String(charge.application_fee));
  if (fee) return fee;
  throw refused(undefined, `Charge ${charge.id} has no application fee to refund.`, {
    param: "refund_application_fee",
  });
}

/**
 * Reverses the transfer and the fee in proportion to what is refunded so far, so that several partial
 * refunds add up to the whole to the cent.
 */
function giveBack(
  act: Act,
  charge: Objects["charge"],
  refund: Objects["refund"],
  transfer: Row<"transfer">,
  fee: Row<"application_fee"> | null,
): string | null {
  const share = (whole: number) => Math.round((whole * charge.amount_refunded) / charge.amount);
  const back =
    Math.min(share(transfer.object.amount), transfer.object.amount) - transfer.object.amount_reversed;
  const feeBack = fee
    ? Math.min(share(fee.object.amount), fee.object.amount) - fee.object.amount_refunded
    : 0;
  if (fee && feeBack > 0) refundFee(act, fee, { amount: feeBack, withinRefund: back > 0 });
  if (back <= 0) return null;
  const fees = feeBack > 0 ? [applicationFeeDetail(-feeBack, charge.currency)] : [];
  return reverseTransfer(act, transfer, { amount: back, sourceRefund: refund.id, fees }).id;
}

/** A pending refund arrives at the customer's bank. */
export function succeedRefund(act: Act, row: Row<"refund">): void {
  if (row.object.status !== "pending") throw refused(undefined, `Refund ${row.id} is not pending.`);
  finish(act, row, "succeeded");
  emitUpdate(act, row);
}

/** The customer's bank sends the money back; what was reversed at the connected account stays reversed. */
export function failRefund(act: Act, row: Row<"refund">, reason = "unknown"): void {
  const { object: refund } = row;
  if (refund.status !== "pending" && refund.status !== "succeeded")
    throw refused(undefined, `Refund ${row.id} cannot fail: it is ${refund.status}.`);
  const charge = act.world.rows.find("charge", String(refund.charge));
  if (!charge) throw new Error(`${row.id} has no charge`);
  const entry = enter(act, {
    type: "refund_failure",
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: `REFUND FAILURE (${refund.charge})`,
    availableOn: availabilityOf(act, charge),
  });
  charge.object.amount_refunded -= refund.amount;
  charge.object.refunded = false;
  act.world.rows.saved(charge);
  refund.failure_balance_transaction = entry.id;
  refund.failure_reason = reason;
  finish(act, row, "failed");
  emitUpdate(act, row);
  emit(act, "refund.failed", refund);
}

function finish(act: Act, row: Row<"refund">, status: "succeeded" | "failed"): void {
  row.object.status = status;
  row.unseen.later = null;
  if (status === "succeeded" && row.object.destination_details?.card)
    Object.assign(row.object.destination_details.card, {
      reference_status: "available",
      reference: randomLetters(23).toUpperCase(),
    });
  act.world.rows.saved(row);
}

function emitUpdate(act: Act, row: Row<"refund">): void {
  emit(act, "refund.updated", row.object);
  emit(act, "charge.refund.updated", row.object);
}
