import { enterPaymentMethod, paymentMethod, refuseSpent } from "../cards/payment-methods";
import { own } from "../http/find";
import { mergedMetadata, type Values } from "../http/params";
import type { Row } from "../state/objects";
import type { Act } from "../world";
import { checkAmount, checkedCurrency } from "./amounts";
import { checkSplit } from "./destination";
import { optionsOf, shippingOf, type updateShape } from "./shape";
import { unexpectedState } from "./unexpected-state";

type Params = Values<typeof updateShape>;

const OPEN = ["requires_payment_method", "requires_confirmation", "requires_action"];
const ALWAYS: string[] = ["metadata", "description", "receipt_email", "shipping"] satisfies (keyof Params)[];

/** https://docs.stripe.com/api/payment_intents/update: what is about the money only before it is paid. */
export function updateIntent(act: Act, row: Row<"payment_intent">, params: Params): void {
  const { object: intent } = row;
  const late = OPEN.includes(intent.status)
    ? undefined
    : Object.keys(params).find((name) => !ALWAYS.includes(name));
  if (late) {
    throw unexpectedState(
      intent,
      `This PaymentIntent's ${late} could not be updated because it has a status of ${intent.status}. You may only update the ${late} of a PaymentIntent with one of the following statuses: ${OPEN.join(", ")}.`,
    );
  }
  const amount = params.amount ?? intent.amount;
  const currency = params.currency ? checkedCurrency(params.currency) : intent.currency;
  if (params.amount !== undefined || params.currency) checkAmount(amount, currency);
  const applicationFee =
    params.application_fee_amount === undefined
      ? intent.application_fee_amount
      : params.application_fee_amount;
  const transferAmount = params.transfer_data?.amount ?? intent.transfer_data?.amount;
  checkSplit(act, amount, {
    destination: intent.transfer_data ? String(intent.transfer_data.destination) : null,
    applicationFee,
    transferAmount,
  });
  if (params.customer) own(act, "customer", params.customer, "customer");
  const method = params.payment_method_data
    ? enterPaymentMethod(act, params.payment_method_data)
    : params.payment_method
      ? paymentMethod(act, params.payment_method, "payment_method")
      : null;
  if (method) refuseSpent(method);

  Object.assign(intent, { amount, currency, application_fee_amount: applicationFee });
  if (intent.transfer_data && transferAmount !== undefined) intent.transfer_data.amount = transferAmount;
  for (const name of [
    "customer",
    "description",
    "capture_method",
    "receipt_email",
    "setup_future_usage",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_group",
  ] as const) {
    if (params[name] !== undefined) Object.assign(intent, { [name]: params[name] });
  }
  if (params.shipping !== undefined) intent.shipping = shippingOf(params.shipping);
  if (params.payment_method_options) intent.payment_method_options = optionsOf(params.payment_method_options);
  intent.metadata = mergedMetadata(intent.metadata, params.metadata);
  if (method) {
    intent.payment_method = method.id;
    intent.status = "requires_confirmation";
    intent.next_action = null;
  }
  act.world.rows.saved(row);
}
