import { enterPaymentMethod, paymentMethod, refuseSpent } from "../cards/payment-methods";
import { invalid } from "../http/errors";
import { own } from "../http/find";
import { mergedMetadata, type Values } from "../http/params";
import { newId, randomLetters } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";
import { checkAmount, checkedCurrency } from "./amounts";
import { confirmIntent, requireReturnUrl } from "./confirm";
import { checkSplit } from "./destination";
import { type createShape, optionsOf, shippingOf } from "./shape";

type Params = Values<typeof createShape> & { amount: number; currency: string };

/** https://docs.stripe.com/api/payment_intents/create */
export function createIntent(act: Act, params: Params): Row<"payment_intent"> {
  const currency = checkedCurrency(params.currency);
  checkAmount(params.amount, currency);
  const { destination, amount: transferAmount } = params.transfer_data ?? {};
  if (params.transfer_data && !destination)
    throw invalid(
      "Missing required param: transfer_data[destination].",
      "transfer_data[destination]",
      "parameter_missing",
    );
  checkSplit(act, params.amount, {
    destination,
    transferAmount,
    applicationFee: params.application_fee_amount,
    onBehalfOf: params.on_behalf_of,
  });
  if (params.customer) own(act, "customer", params.customer, "customer");
  if (params.confirm) requireReturnUrl(act, automaticMethods(params)?.allow_redirects, params);
  else refuseConfirmOnly(params);

  const row = addIntent(act, params, currency);
  emit(act, "payment_intent.created", row.object);
  if (params.confirm) confirmIntent(act, row, params);
  return row;
}

/** Dynamic payment methods, unless switched off or narrowed to a list; the stand-in's list is cards. */
function automaticMethods(params: Params): Objects["payment_intent"]["automatic_payment_methods"] {
  const { allowed_payment_method_types: allowed, automatic_payment_methods: automatic } = params;
  if (allowed && automatic)
    throw invalid(
      "You may only specify one of these parameters: automatic_payment_methods, allowed_payment_method_types.",
    );
  if (allowed && !allowed.includes("card"))
    throw invalid("The stand-in takes cards only.", "allowed_payment_method_types");
  if (allowed || automatic?.enabled === false) return null;
  return { allow_redirects: automatic?.allow_redirects ?? "always", enabled: true };
}

function refuseConfirmOnly(params: Params): void {
  for (const name of ["return_url", "off_session", "error_on_requires_action"] as const) {
    if (params[name] !== undefined)
      throw invalid(
        `The parameter \`${name}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`,
        name,
      );
  }
}

function addIntent(act: Act, params: Params, currency: string): Row<"payment_intent"> {
  const method = params.payment_method_data
    ? enterPaymentMethod(act, params.payment_method_data)
    : params.payment_method
      ? paymentMethod(act, params.payment_method, "payment_method")
      : null;
  if (method) refuseSpent(method);
  const id = newId("pi");
  const { destination, amount: transferAmount } = params.transfer_data ?? {};
  const object: Objects["payment_intent"] = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount: params.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: params.application_fee_amount ?? null,
    automatic_payment_methods: automaticMethods(params),
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? "automatic_async",
    client_secret: `${id}_secret_${randomLetters(25)}`,
    confirmation_method: "automatic",
    created: seconds(act.world),
    currency,
    customer: params.customer ?? null,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergedMetadata(null, params.metadata),
    next_action: null,
    on_behalf_of: params.on_behalf_of ?? null,
    payment_method: method?.id ?? null,
    payment_method_configuration_details: null,
    payment_method_options: optionsOf(params.payment_method_options),
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: params.receipt_email ?? null,
    review: null,
    setup_future_usage: params.setup_future_usage ?? null,
    shipping: shippingOf(params.shipping),
    source: null,
    statement_descriptor: params.statement_descriptor ?? null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
    status: method ? "requires_confirmation" : "requires_payment_method",
    transfer_data: destination
      ? { destination, ...(transferAmount !== undefined && { amount: transferAmount }) }
      : null,
    transfer_group: params.transfer_group ?? null,
  };
  return act.world.rows.add("payment_intent", act.scope, object, {
    returnUrl: null,
    usesSdk: false,
  });
}
