import { cardOf } from "./billing/saved-card";
import { cancelSubscription, hasEnded } from "./billing/subscriptions/cancel";
import { attach, paymentMethod } from "./cards/payment-methods";
import { missing } from "./http/errors";
import { own } from "./http/find";
import { page, paging } from "./http/lists";
import {
  address,
  created,
  listOf,
  mergedMetadata,
  metadata,
  object,
  oneOf,
  string,
  unsettable,
  type Values,
} from "./http/params";
import { route } from "./http/route";
import { shippingOf } from "./payment-intents/shape";
import { newId, randomLetters } from "./state/ids";
import type { Objects, Row } from "./state/objects";
import { emit } from "./webhooks/emit";
import { type Act, seconds } from "./world";

const shape = {
  address: unsettable(address),
  description: unsettable(string),
  email: unsettable(string),
  invoice_settings: object({ default_payment_method: unsettable(string) }),
  metadata,
  name: unsettable(string),
  phone: unsettable(string),
  preferred_locales: listOf(string),
  shipping: unsettable(object({ address, name: string, phone: string })),
  tax_exempt: oneOf("exempt", "none", "reverse"),
};

/** https://docs.stripe.com/api/customers */
export const customerRoutes = [
  route(
    "POST",
    "/v1/customers",
    { ...shape, payment_method: string, test_clock: string },
    (act, { payment_method, test_clock, ...params }) => {
      const row = addCustomer(act);
      if (test_clock) row.object.test_clock = own(act, "test_clock", test_clock, "test_clock").id;
      take(row, params);
      if (payment_method) attach(act, paymentMethod(act, payment_method, "payment_method"), row.id);
      act.world.rows.saved(row);
      emit(act, "customer.created", row.object);
      return row.object;
    },
  ),
  route(
    "GET",
    "/v1/customers",
    { ...paging, created, email: string },
    ({ world, scope }, { created: when, email, ...cursor }) => {
      const rows = world.rows
        .all("customer", scope)
        .filter(
          ({ object: { deleted, ...customer } }) =>
            !deleted && (!email || customer.email === email) && (!when || when(customer.created)),
        );
      return page(rows, cursor, "/v1/customers");
    },
  ),
  route("GET", "/v1/customers/:customer", {}, (act, _params, id = "") => own(act, "customer", id).object),
  route("POST", "/v1/customers/:customer", shape, (act, params, id = "") => {
    const row = own(act, "customer", id);
    if (row.object.deleted) throw missing("customer", id);
    const before = structuredClone(row.object);
    const method = params.invoice_settings?.default_payment_method;
    if (method) cardOf(act, id, method, "invoice_settings[default_payment_method]");
    take(row, params);
    act.world.rows.saved(row);
    emit(act, "customer.updated", row.object, before);
    return row.object;
  }),
  route("GET", "/v1/customers/:customer/balance_transactions", paging, (act, cursor, id = "") => {
    own(act, "customer", id);
    const rows = act.world.rows
      .all("customer_balance_transaction", act.scope)
      .filter(({ object: moved }) => moved.customer === id);
    return page(rows, cursor, `/v1/customers/${id}/balance_transactions`);
  }),
  route("DELETE", "/v1/customers/:customer", {}, (act, _params, id = "") => {
    const row = own(act, "customer", id);
    if (row.object.deleted) throw missing("customer", id);
    deleteCustomer(act, row);
    return row.object;
  }),
];

/** With the customer go subscriptions and cards. */
export function deleteCustomer(act: Act, row: Row<"customer">): void {
  const { id } = row;
  for (const subscription of act.world.rows.all("subscription", act.scope))
    if (subscription.object.customer === id && !hasEnded(subscription.object))
      cancelSubscription(act, subscription, { reason: "cancellation_requested" });
  emit(act, "customer.deleted", row.object);
  row.object = { id, object: "customer", deleted: true } as unknown as Objects["customer"];
  act.world.rows.saved(row);
  for (const method of act.world.rows.all("payment_method", act.scope)) {
    if (method.object.customer !== id) continue;
    method.object.customer = null;
    method.unseen.spent = true;
    act.world.rows.saved(method);
  }
}

function addCustomer(act: Act): Row<"customer"> {
  return act.world.rows.add("customer", act.scope, {
    id: newId("cus"),
    object: "customer",
    address: null,
    balance: 0,
    created: seconds(act.world),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: randomLetters(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  });
}

function take(
  { object: customer }: Row<"customer">,
  { metadata: given, invoice_settings, shipping, address: home, ...plain }: Values<typeof shape>,
): void {
  Object.assign(customer, plain);
  if (home !== undefined)
    customer.address =
      home &&
      ({
        city: null,
        country: null,
        line1: null,
        line2: null,
        postal_code: null,
        state: null,
        ...home,
      } as Objects["customer"]["address"]);
  if (shipping !== undefined) customer.shipping = shippingOf(shipping) as Objects["customer"]["shipping"];
  Object.assign(customer.invoice_settings, invoice_settings);
  customer.metadata = mergedMetadata(customer.metadata, given);
}
