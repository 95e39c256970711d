import { availabilityOf, enter } from "../balance/enter";
import { refused } from "../http/errors";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";

const DISPUTE_FEE = 1500;
const EVIDENCE_WITHIN_S = 9 * 24 * 3600;

/** https://docs.stripe.com/api/disputes/object#dispute_object-evidence, all empty */
export const EVIDENCE_FIELDS = [
  "access_activity_log",
  "billing_address",
  "cancellation_policy",
  "cancellation_policy_disclosure",
  "cancellation_rebuttal",
  "customer_communication",
  "customer_email_address",
  "customer_name",
  "customer_purchase_ip",
  "customer_signature",
  "duplicate_charge_documentation",
  "duplicate_charge_explanation",
  "duplicate_charge_id",
  "product_description",
  "receipt",
  "refund_policy",
  "refund_policy_disclosure",
  "refund_refusal_explanation",
  "service_date",
  "service_documentation",
  "shipping_address",
  "shipping_carrier",
  "shipping_date",
  "shipping_documentation",
  "shipping_tracking_number",
  "uncategorized_file",
  "uncategorized_text",
] as const;

export type NewDispute = { reason?: string; inquiry?: boolean; amount?: number };

/** A cardholder disputes a charge. A real dispute takes the money and a fee at once, an inquiry takes nothing. */
export function openDispute(
  act: Act,
  charge: Row<"charge">,
  { reason = "fraudulent", inquiry = false, amount }: NewDispute,
): Row<"dispute"> {
  if (!charge.object.captured || charge.object.status !== "succeeded")
    throw refused(undefined, `Charge ${charge.id} cannot be disputed: it was not captured.`);
  if (
    act.world.rows
      .all("dispute", act.scope)
      .some(({ object }) => object.charge === charge.id && !isOver(object))
  )
    throw refused(undefined, `Charge ${charge.id} is disputed already.`);
  const card = charge.object.payment_method_details?.card;
  const object: Objects["dispute"] = {
    id: newId("dp"),
    object: "dispute",
    amount: amount ?? charge.object.amount_captured,
    balance_transactions: [],
    charge: charge.id,
    created: seconds(act.world),
    currency: charge.object.currency,
    enhanced_eligibility_types: [],
    evidence: {
      ...Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, null])),
      enhanced_evidence: {},
    } as Objects["dispute"]["evidence"],
    evidence_details: {
      due_by: seconds(act.world) + EVIDENCE_WITHIN_S,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: null,
    } as unknown as Objects["dispute"]["evidence_details"],
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.object.payment_intent as string | null,
    payment_method_details: {
      card: {
        brand: card?.brand ?? "visa",
        case_type: inquiry ? "inquiry" : "chargeback",
        network: card?.network ?? "visa",
        network_reason_code: "10.4",
      },
      type: "card",
    },
    reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  };
  const row = act.world.rows.add("dispute", act.scope, object);
  charge.object.disputed = true;
  act.world.rows.saved(charge);
  if (!inquiry) withdraw(act, row, charge);
  emit(act, "charge.dispute.created", object);
  if (!inquiry) emit(act, "charge.dispute.funds_withdrawn", object);
  return row;
}

/** The bank decides, or the platform gives in. Funds come back when won; the fee does not. */
export function decideDispute(act: Act, row: Row<"dispute">, outcome: "won" | "lost"): void {
  const { object: dispute } = row;
  if (isOver(dispute)) throw refused(undefined, `This dispute is already closed: it is ${dispute.status}.`);
  const inquiry = dispute.status.startsWith("warning_");
  if (inquiry && outcome === "lost") {
    escalateInquiry(act, row);
    return;
  }
  const charge = act.world.rows.find("charge", String(dispute.charge));
  dispute.status = inquiry ? "warning_closed" : outcome;
  dispute.is_charge_refundable = outcome === "won";
  if (!inquiry && outcome === "won")
    enterFor(act, row, "dispute_reversal", dispute.amount, `Chargeback reversal for ${dispute.charge}`, []);
  if (charge && inquiry) {
    charge.object.disputed = false;
    act.world.rows.saved(charge);
  }
  act.world.rows.saved(row);
  if (!inquiry && outcome === "won") emit(act, "charge.dispute.funds_reinstated", dispute);
  emit(act, "charge.dispute.closed", dispute);
}

/** An inquiry becomes a real dispute. */
export function escalateInquiry(act: Act, row: Row<"dispute">): void {
  const { object: dispute } = row;
  if (!dispute.status.startsWith("warning_") || isOver(dispute))
    throw refused(undefined, `Dispute ${row.id} is not an open inquiry.`);
  const before = structuredClone(dispute);
  const charge = act.world.rows.find("charge", String(dispute.charge));
  if (!charge) throw new Error(`${row.id} has no charge`);
  dispute.status = "needs_response";
  dispute.is_charge_refundable = false;
  if (dispute.payment_method_details?.card) dispute.payment_method_details.card.case_type = "chargeback";
  withdraw(act, row, charge);
  emit(act, "charge.dispute.updated", dispute, before);
  emit(act, "charge.dispute.funds_withdrawn", dispute);
}

function withdraw(act: Act, row: Row<"dispute">, charge: Row<"charge">): void {
  const { amount, currency } = row.object;
  const fee = {
    amount: DISPUTE_FEE,
    application: null,
    currency,
    description: "Dispute fee",
    type: "stripe_fee",
  };
  enterFor(
    act,
    row,
    "dispute",
    -amount,
    `Chargeback withdrawal for ${charge.id}`,
    [fee],
    availabilityOf(act, charge),
  );
}

type Fees = Parameters<typeof enter>[1]["fees"];

function enterFor(
  act: Act,
  row: Row<"dispute">,
  category: string,
  amount: number,
  description: string,
  fees: Fees,
  availableOn?: number,
): void {
  const { id, object: dispute } = row;
  const entry = enter(act, {
    type: "adjustment",
    category,
    amount,
    currency: dispute.currency,
    source: id,
    description,
    fees,
    availableOn,
  });
  dispute.balance_transactions.push(entry.object);
  act.world.rows.saved(row);
}

export function isOver({ status }: Objects["dispute"]): boolean {
  return status === "won" || status === "lost" || status === "warning_closed";
}
