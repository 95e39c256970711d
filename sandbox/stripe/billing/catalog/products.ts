import { refused } from "../../http/errors";
import { own } from "../../http/find";
import { page, paging } from "../../http/lists";
import {
  boolean,
  created,
  listOf,
  mergedMetadata,
  metadata,
  object,
  required,
  string,
  unsettable,
  type Values,
} from "../../http/params";
import { route } from "../../http/route";
import { newId } from "../../state/ids";
import type { Objects, Row } from "../../state/objects";
import { emit } from "../../webhooks/emit";
import { type Act, seconds } from "../../world";

const shape = {
  active: boolean,
  description: unsettable(string),
  images: listOf(string),
  marketing_features: listOf(object({ name: required(string) })),
  metadata,
  name: string,
  statement_descriptor: string,
  unit_label: unsettable(string),
  url: unsettable(string),
};

/** Something that prices are of. */
export function addProduct(act: Act, given: Values<typeof shape> & { id?: string }): Row<"product"> {
  const { metadata: labels, id = newId("prod"), ...said } = given;
  if (act.world.rows.find("product", id))
    throw refused("resource_already_exists", `Product already exists with ID ${id}.`);
  const row = act.world.rows.add("product", act.scope, {
    id,
    object: "product",
    active: true,
    created: seconds(act.world),
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: mergedMetadata(null, labels),
    name: "",
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: "service",
    unit_label: null,
    updated: seconds(act.world),
    url: null,
    ...said,
  });
  emit(act, "product.created", row.object);
  return row;
}

/** https://docs.stripe.com/api/products */
export const productRoutes = [
  route(
    "POST",
    "/v1/products",
    { ...shape, name: required(string), id: string },
    (act, params) => addProduct(act, params).object,
  ),
  route(
    "GET",
    "/v1/products",
    { ...paging, active: boolean, created, ids: listOf(string) },
    ({ world, scope }, { active, created: when, ids, ...cursor }) => {
      const rows = world.rows
        .all("product", scope)
        .filter(
          ({ id, object: product }) =>
            (active === undefined || product.active === active) &&
            (!ids || ids.includes(id)) &&
            (!when || when(product.created)),
        );
      return page(rows, cursor, "/v1/products");
    },
  ),
  route("GET", "/v1/products/:product", {}, (act, _params, id = "") => own(act, "product", id).object),
  route(
    "POST",
    "/v1/products/:product",
    { ...shape, default_price: string },
    (act, { metadata: labels, ...said }, id = "") => {
      const row = own(act, "product", id);
      const before = structuredClone(row.object);
      if (said.default_price) own(act, "price", said.default_price, "default_price");
      Object.assign(row.object, said satisfies Partial<Objects["product"]>);
      row.object.metadata = mergedMetadata(row.object.metadata, labels);
      row.object.updated = seconds(act.world);
      act.world.rows.saved(row);
      emit(act, "product.updated", row.object, before);
      return row.object;
    },
  ),
];
