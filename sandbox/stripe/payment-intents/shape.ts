import { paymentMethodData } from "../cards/payment-method-params";
import { invalid } from "../http/errors";
import {
  address,
  boolean,
  integer,
  listOf,
  metadata,
  object,
  oneOf,
  type Param,
  string,
  unsettable,
} from "../http/params";
import type { Objects } from "../state/objects";

const shipping = object({ address, name: string, carrier: string, phone: string, tracking_number: string });
const captureMethod = oneOf("automatic", "automatic_async", "manual");
const futureUsage = oneOf("off_session", "on_session");
const paymentMethodOptions = object({
  card: object({ request_three_d_secure: oneOf("any", "automatic", "challenge") }),
});

/** https://docs.stripe.com/changelog/endive/2026-09-30/removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents */
const noLongerSupported: Param<never> = {
  required: false,
  read(_raw, at) {
    const why =
      "The parameter `payment_method_types` is no longer supported. Use `automatic_payment_methods` or `allowed_payment_method_types` instead.";
    throw invalid(why, at, "payment_method_types_no_longer_supported");
  },
};

/** What a PaymentIntent says of itself; create and update take it. */
const described = {
  payment_method_types: noLongerSupported,
  customer: string,
  description: string,
  metadata,
  payment_method: string,
  payment_method_data: paymentMethodData,
  payment_method_options: paymentMethodOptions,
  capture_method: captureMethod,
  receipt_email: unsettable(string),
  setup_future_usage: unsettable(futureUsage),
  shipping: unsettable(shipping),
  statement_descriptor: string,
  statement_descriptor_suffix: string,
  transfer_group: string,
};

export const createShape = {
  ...described,
  allowed_payment_method_types: listOf(string),
  application_fee_amount: integer,
  on_behalf_of: string,
  transfer_data: object({ destination: string, amount: integer }),
  automatic_payment_methods: object({ enabled: boolean, allow_redirects: oneOf("always", "never") }),
  confirm: boolean,
  confirmation_method: oneOf("automatic"),
  error_on_requires_action: boolean,
  off_session: boolean,
  return_url: string,
  use_stripe_sdk: boolean,
};

export const updateShape = {
  ...described,
  amount: integer,
  currency: string,
  application_fee_amount: unsettable(integer),
  transfer_data: object({ amount: integer }),
};

export const confirmShape = {
  payment_method_types: noLongerSupported,
  payment_method: string,
  payment_method_data: paymentMethodData,
  payment_method_options: paymentMethodOptions,
  capture_method: captureMethod,
  client_secret: string,
  error_on_requires_action: boolean,
  expected_payment_method_type: oneOf("card"),
  off_session: boolean,
  receipt_email: unsettable(string),
  return_url: string,
  setup_future_usage: unsettable(futureUsage),
  shipping: unsettable(shipping),
  use_stripe_sdk: boolean,
};

type Intent = Objects["payment_intent"];
type GivenShipping = {
  address?: object;
  name?: string;
  carrier?: string;
  phone?: string;
  tracking_number?: string;
};

export function shippingOf(given: GivenShipping | null | undefined): Intent["shipping"] {
  if (!given) return null;
  const nowhere = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  const { name = "", carrier = null, phone = null, tracking_number = null } = given;
  return {
    address: { ...nowhere, ...given.address },
    name,
    carrier,
    phone,
    tracking_number,
  } as Intent["shipping"];
}

export function optionsOf(
  given: { card?: { request_three_d_secure?: string } } | undefined,
): Intent["payment_method_options"] {
  const card = {
    installments: null,
    mandate_options: null,
    network: null,
    request_three_d_secure: given?.card?.request_three_d_secure ?? "automatic",
  };
  return { card } as Intent["payment_method_options"];
}

const PUBLIC: (keyof Intent)[] = [
  "id",
  "object",
  "amount",
  "amount_details",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_configuration_details",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "source",
  "status",
];

/** What the holder of a client secret may see with the publishable key. */
export function publicView(intent: Intent): Partial<Intent> {
  return Object.fromEntries(PUBLIC.filter((name) => name in intent).map((name) => [name, intent[name]]));
}
