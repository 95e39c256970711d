import { createHash } from "node:crypto";
import { forgetCard } from "../billing/forget-card";
import { invalid, refused } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import {
  integer,
  mergedMetadata,
  metadata,
  object,
  required,
  string,
  unsettable,
  type Values,
} from "../http/params";
import { route } from "../http/route";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";
import { enterCard } from "./enter-card";
import { browserPaymentMethodShape, paymentMethodShape } from "./payment-method-params";
import { type TestCard, testCardById } from "./test-cards";
import { verifyCard } from "./verify";

type Given = Values<typeof paymentMethodShape>;

const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

/** A payment method by id. A ready-made id (`pm_card_visa`) gives a new one each time, as at Stripe. */
export function paymentMethod(act: Act, id: string, param?: string): Row<"payment_method"> {
  const ready = testCardById(id);
  return ready ? addPaymentMethod(act, ready, {}) : own(act, "payment_method", id, param);
}

/** A payment method from typed card data; fails with Stripe's card errors. */
export function enterPaymentMethod(act: Act, given: Given): Row<"payment_method"> {
  const { number, exp_month, exp_year, cvc, token } = given.card ?? {};
  if (!given.type) throw invalid("Missing required param: type.", "type", "parameter_missing");
  if (token) {
    const ready = testCardById(token.replace(/^tok_/, "pm_card_"));
    if (!ready) throw invalid(`No such token: '${token}'`, "card[token]", "resource_missing");
    return addPaymentMethod(act, ready, given);
  }
  if (!number) throw invalid("Missing required param: card[number].", "card[number]", "parameter_missing");
  if (!exp_month)
    throw invalid("Missing required param: card[exp_month].", "card[exp_month]", "parameter_missing");
  if (!exp_year)
    throw invalid("Missing required param: card[exp_year].", "card[exp_year]", "parameter_missing");
  const card = enterCard({ number, exp_month, exp_year, cvc }, new Date(act.world.clock()));
  return addPaymentMethod(act, card, given);
}

function addPaymentMethod(act: Act, card: TestCard, given: Given): Row<"payment_method"> {
  const entered = given.card ?? {};
  const year = entered.exp_year ?? new Date(act.world.clock()).getUTCFullYear() + 3;
  const object: Objects["payment_method"] = {
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: given.allow_redisplay ?? "unspecified",
    billing_details: {
      address: { ...NO_ADDRESS, ...given.billing_details?.address },
      email: given.billing_details?.email ?? null,
      name: given.billing_details?.name ?? null,
      phone: given.billing_details?.phone ?? null,
      tax_id: given.billing_details?.tax_id ?? null,
    },
    card: {
      brand: card.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: card.cvcFails ? "fail" : entered.cvc ? "pass" : null,
      },
      country: card.country,
      display_brand: card.brand,
      exp_month: entered.exp_month ?? 12,
      exp_year: year < 100 ? 2000 + year : year,
      fingerprint: createHash("sha256")
        .update(card.number)
        .digest("base64url")
        .replace(/[-_]/g, "x")
        .slice(0, 16),
      funding: card.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: seconds(act.world),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: mergedMetadata(null, given.metadata),
    type: "card",
  };
  return act.world.rows.add("payment_method", act.scope, object, {
    number: card.number,
    spent: false,
    authenticated: false,
  });
}

/** Ties a payment method to a customer; it can then be used again. */
export function attach(act: Act, row: Row<"payment_method">, customer: string): void {
  if (row.object.customer && row.object.customer !== customer)
    throw invalid(
      "The payment method you provided has already been attached to a customer.",
      "payment_method",
      "payment_method_already_attached",
    );
  if (row.object.customer === customer) return;
  row.object.customer = own(act, "customer", customer, "customer").id;
  act.world.rows.saved(row);
  emit(act, "payment_method.attached", row.object);
}

/** A payment method without a customer pays once. */
export function refuseSpent(row: Row<"payment_method">): void {
  if (!row.unseen.spent || row.object.customer) return;
  throw refused(
    "payment_method_unexpected_state",
    "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.",
  );
}

export const paymentMethodRoutes = [
  route(
    "POST",
    "/v1/payment_methods",
    browserPaymentMethodShape,
    (act, params) => enterPaymentMethod(act, params).object,
    { publishable: true },
  ),
  route(
    "GET",
    "/v1/payment_methods",
    { ...paging, customer: string, type: string },
    (act, { customer, type, ...cursor }) => {
      const rows = act.world.rows
        .all("payment_method", act.scope)
        .filter(
          ({ object }) =>
            (customer ? object.customer === customer : object.customer) && (!type || object.type === type),
        );
      return page(rows, cursor, "/v1/payment_methods");
    },
  ),
  route(
    "GET",
    "/v1/payment_methods/:payment_method",
    {},
    (act, _params, id = "") => paymentMethod(act, id).object,
  ),
  route(
    "POST",
    "/v1/payment_methods/:payment_method",
    {
      metadata,
      allow_redisplay: paymentMethodShape.allow_redisplay,
      billing_details: paymentMethodShape.billing_details,
      card: object({ exp_month: integer, exp_year: integer }),
    },
    (act, params, id = "") => {
      const row = own(act, "payment_method", id);
      const { object: method } = row;
      if (!method.customer)
        throw refused(undefined, "You must save this PaymentMethod to a customer before you can update it.");
      method.metadata = mergedMetadata(method.metadata, params.metadata);
      if (params.allow_redisplay) method.allow_redisplay = params.allow_redisplay;
      const { address: given, ...details } = params.billing_details ?? {};
      Object.assign(method.billing_details, details);
      if (given !== undefined) method.billing_details.address = { ...NO_ADDRESS, ...given };
      if (method.card) Object.assign(method.card, params.card);
      act.world.rows.saved(row);
      emit(act, "payment_method.updated", method);
      return method;
    },
  ),
  route(
    "POST",
    "/v1/payment_methods/:payment_method/attach",
    { customer: required(string) },
    (act, { customer }, id = "") => {
      const row = paymentMethod(act, id);
      refuseSpent(row);
      verifyCard(act.world, row);
      attach(act, row, customer);
      return row.object;
    },
  ),
  route("POST", "/v1/payment_methods/:payment_method/detach", {}, (act, _params, id = "") => {
    const row = own(act, "payment_method", id);
    if (!row.object.customer)
      throw refused(
        "payment_method_not_attached",
        "The payment method you provided is not attached to a customer so detachment is impossible.",
      );
    const before = structuredClone(row.object);
    forgetCard(act, row.object);
    row.object.customer = null;
    row.unseen.spent = true;
    act.world.rows.saved(row);
    emit(act, "payment_method.detached", row.object, before);
    return row.object;
  }),
];

export const customerPaymentMethodRoutes = [
  route(
    "GET",
    "/v1/customers/:customer/payment_methods",
    { ...paging, type: unsettable(string), allow_redisplay: string },
    (act, { type, allow_redisplay, ...cursor }, customer = "") => {
      own(act, "customer", customer);
      const rows = act.world.rows
        .all("payment_method", act.scope)
        .filter(
          ({ object }) =>
            object.customer === customer &&
            (!type || object.type === type) &&
            (!allow_redisplay || object.allow_redisplay === allow_redisplay),
        );
      return page(rows, cursor, `/v1/customers/${customer}/payment_methods`);
    },
  ),
  route(
    "GET",
    "/v1/customers/:customer/payment_methods/:payment_method",
    {},
    (act, _params, _customer, id = "") => own(act, "payment_method", id).object,
  ),
];
