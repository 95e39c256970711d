import type Stripe from "stripe";
import { invalid } from "../../http/errors";
import { own } from "../../http/find";
import { page, paging } from "../../http/lists";
import {
  boolean,
  created,
  integer,
  listOf,
  mergedMetadata,
  metadata,
  object,
  oneOf,
  required,
  string,
  unsettable,
} from "../../http/params";
import { route } from "../../http/route";
import { checkedCurrency } from "../../payment-intents/amounts";
import { newId } from "../../state/ids";
import type { Objects } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import { type Act, seconds } from "../../world";
import { addProduct } from "./products";

const interval = oneOf("day", "week", "month", "year");
const nickname = unsettable(string);

/** https://docs.stripe.com/api/prices: flat prices per unit; no tiers, no metered use. */
export const priceRoutes = [
  route(
    "POST",
    "/v1/prices",
    {
      active: boolean,
      currency: required(string),
      lookup_key: string,
      metadata,
      nickname,
      product: string,
      product_data: object({ name: required(string), metadata, id: string }),
      recurring: object({ interval: required(interval), interval_count: integer }),
      tax_behavior: oneOf("exclusive", "inclusive", "unspecified"),
      transfer_lookup_key: boolean,
      unit_amount: required(integer),
    },
    (act, params) => {
      const { recurring, lookup_key, unit_amount } = params;
      if (unit_amount < 0)
        throw invalid(
          "This value must be greater than or equal to 0.",
          "unit_amount",
          "parameter_invalid_integer",
        );
      if (!params.product && !params.product_data)
        throw invalid(
          "You must specify either `product` or `product_data` when creating a price.",
          "product",
        );
      const currency = checkedCurrency(params.currency);
      if (lookup_key) claimLookupKey(act, lookup_key, params.transfer_lookup_key);
      const product = params.product
        ? own(act, "product", params.product, "product")
        : addProduct(act, params.product_data ?? { name: "" });
      const { object: price } = act.world.rows.add("price", act.scope, {
        id: newId("price"),
        object: "price",
        active: params.active ?? true,
        billing_scheme: "per_unit",
        created: seconds(act.world),
        currency,
        custom_unit_amount: null,
        livemode: false,
        lookup_key: lookup_key ?? null,
        metadata: mergedMetadata(null, params.metadata),
        nickname: params.nickname ?? null,
        product: product.id,
        recurring: recurring
          ? {
              interval: recurring.interval,
              interval_count: recurring.interval_count ?? 1,
              meter: null,
              trial_period_days: null,
              usage_type: "licensed",
            }
          : null,
        tax_behavior: params.tax_behavior ?? "unspecified",
        tiers_mode: null,
        transform_quantity: null,
        type: recurring ? "recurring" : "one_time",
        unit_amount,
        unit_amount_decimal: decimal(unit_amount),
      });
      emit(act, "price.created", price);
      return price;
    },
  ),
  route(
    "GET",
    "/v1/prices",
    {
      ...paging,
      active: boolean,
      created,
      currency: string,
      lookup_keys: listOf(string),
      product: string,
      recurring: object({ interval }),
      type: oneOf("one_time", "recurring"),
    },
    ({ world, scope }, { active, created: when, lookup_keys, recurring, ...rest }) => {
      const { currency, product, type, ...cursor } = rest;
      const rows = world.rows
        .all("price", scope)
        .filter(
          ({ object: price }) =>
            (active === undefined || price.active === active) &&
            (!lookup_keys || lookup_keys.includes(price.lookup_key ?? "")) &&
            (!product || price.product === product) &&
            (!currency || price.currency === currency) &&
            (!type || price.type === type) &&
            (!recurring?.interval || price.recurring?.interval === recurring.interval) &&
            (!when || when(price.created)),
        );
      return page(rows, cursor, "/v1/prices");
    },
  ),
  route("GET", "/v1/prices/:price", {}, (act, _params, id = "") => own(act, "price", id).object),
  route(
    "POST",
    "/v1/prices/:price",
    { active: boolean, lookup_key: unsettable(string), metadata, nickname, transfer_lookup_key: boolean },
    (act, { metadata: labels, transfer_lookup_key, ...said }, id = "") => {
      const row = own(act, "price", id);
      const before = structuredClone(row.object);
      if (said.lookup_key && said.lookup_key !== row.object.lookup_key)
        claimLookupKey(act, said.lookup_key, transfer_lookup_key);
      Object.assign(row.object, said satisfies Partial<Objects["price"]>);
      row.object.metadata = mergedMetadata(row.object.metadata, labels);
      act.world.rows.saved(row);
      emit(act, "price.updated", row.object, before);
      return row.object;
    },
  ),
];

/** One price a lookup key: https://docs.stripe.com/products-prices/manage-prices#lookup-keys */
function claimLookupKey(act: Act, key: string, transfer = false): void {
  const holder = act.world.rows.all("price", act.scope).find(({ object: price }) => price.lookup_key === key);
  if (!holder) return;
  if (!transfer)
    throw invalid(
      `A price (\`${holder.id}\`) already uses that lookup key.`,
      "lookup_key",
      "resource_already_exists",
    );
  holder.object.lookup_key = null;
  act.world.rows.saved(holder);
}

/** On the wire a decimal is a string; the SDK makes its own type of it. */
export function decimal(amount: number): Stripe.Decimal {
  return String(amount) as unknown as Stripe.Decimal;
}
