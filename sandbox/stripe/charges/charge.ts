import type { Decline } from "../cards/test-cards";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { type Act, seconds } from "../world";

type Charge = Objects["charge"];
type Intent = Objects["payment_intent"];
type How = { authenticated: boolean; captured?: boolean; decline?: Decline };

/** The fields that every charge has, a card's as well as a payment that a connected account receives. */
export function blankCharge(act: Act, id: string, amount: number, currency: string): Charge {
  return {
    id,
    object: "charge",
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {
      address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
      email: null,
      name: null,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: null,
    captured: true,
    created: seconds(act.world),
    currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: null,
  };
}

/** A card's charge for an intent, succeeded or declined. */
export function addCharge(
  act: Act,
  intent: Intent,
  method: Row<"payment_method">,
  { authenticated, captured = true, decline }: How,
): Row<"charge"> {
  const id = newId("ch");
  const destination = intent.transfer_data?.destination;
  const charge: Charge = {
    ...blankCharge(act, id, intent.amount, intent.currency),
    amount_captured: captured && !decline ? intent.amount : 0,
    application_fee_amount: intent.application_fee_amount,
    billing_details: structuredClone(method.object.billing_details) as Charge["billing_details"],
    calculated_statement_descriptor: decline
      ? null
      : ["STRIPE SANDBOX", intent.statement_descriptor_suffix].filter(Boolean).join("* ").slice(0, 22),
    captured: captured && !decline,
    customer: intent.customer as string | null,
    description: intent.description,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    metadata: { ...intent.metadata },
    on_behalf_of: intent.on_behalf_of as string | null,
    outcome: outcome(decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: "card", card: cardDetails(method.object, intent.amount, authenticated) },
    receipt_email: intent.receipt_email,
    receipt_url: decline ? null : `${act.world.url}/sandbox/receipts/${id}`,
    shipping: intent.shipping as Charge["shipping"],
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? "failed" : "succeeded",
    transfer_data: destination
      ? { amount: intent.transfer_data?.amount ?? null, destination: String(destination) }
      : null,
    transfer_group: intent.transfer_group ?? (destination ? `group_${intent.id}` : null),
  };
  return act.world.rows.add("charge", act.scope, charge, { number: method.unseen.number });
}

function outcome(decline: Decline | undefined): Charge["outcome"] {
  const none = { advice_code: null, network_advice_code: null, network_decline_code: null };
  if (!decline)
    return {
      ...none,
      network_status: "approved_by_network",
      reason: null,
      risk_level: "normal",
      risk_score: 20,
      seller_message: "Payment complete.",
      type: "authorized",
    };
  if (decline.blocked)
    return {
      ...none,
      network_status: "not_sent_to_network",
      reason: "highest_risk_level",
      risk_level: "highest",
      risk_score: 90,
      seller_message: "Stripe blocked this payment as too risky.",
      type: "blocked",
    };
  const reason = decline.declineCode ?? decline.code;
  return {
    ...none,
    advice_code: "try_again_later",
    network_status: "declined_by_network",
    reason,
    risk_level: "normal",
    risk_score: 20,
    seller_message: `The bank returned the decline code \`${reason}\`.`,
    type: "issuer_declined",
  };
}

function cardDetails(
  { card }: Objects["payment_method"],
  amount: number,
  authenticated: boolean,
): NonNullable<Charge["payment_method_details"]>["card"] {
  if (!card) return undefined;
  return {
    amount_authorized: amount,
    authorization_code: "123456",
    brand: card.brand,
    checks: card.checks as {
      address_line1_check: null;
      address_postal_code_check: null;
      cvc_check: string | null;
    },
    country: card.country,
    electronic_commerce_indicator: authenticated ? "05" : null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    extended_authorization: { status: "disabled" },
    fingerprint: card.fingerprint,
    funding: card.funding,
    incremental_authorization: { status: "unavailable" },
    installments: null,
    last4: card.last4,
    mandate: null,
    multicapture: { status: "unavailable" },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: "123456789012345",
    overcapture: { maximum_amount_capturable: amount, status: "unavailable" },
    regulated_status: card.regulated_status,
    three_d_secure: authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: null,
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}
