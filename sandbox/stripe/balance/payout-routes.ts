import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { created, integer, mergedMetadata, metadata, oneOf, required, string } from "../http/params";
import { route } from "../http/route";
import { checkedCurrency } from "../payment-intents/amounts";
import { emit } from "../webhooks/emit";
import { addPayout, cancelPayout } from "./payouts";

/** https://docs.stripe.com/api/payouts */
export const payoutRoutes = [
  route(
    "POST",
    "/v1/payouts",
    {
      amount: required(integer),
      currency: required(string),
      description: string,
      metadata,
      method: oneOf("instant", "standard"),
      statement_descriptor: string,
    },
    (act, params) =>
      addPayout(act, {
        ...params,
        currency: checkedCurrency(params.currency),
        metadata: mergedMetadata(null, params.metadata),
      }).object,
  ),
  route(
    "GET",
    "/v1/payouts",
    { ...paging, created, arrival_date: created, destination: string, status: string },
    ({ world, scope }, { created: when, arrival_date, destination, status, ...cursor }) => {
      const rows = world.rows
        .all("payout", scope)
        .filter(
          ({ object }) =>
            (!when || when(object.created)) &&
            (!arrival_date || arrival_date(object.arrival_date)) &&
            (!destination || object.destination === destination) &&
            (!status || object.status === status),
        );
      return page(rows, cursor, "/v1/payouts");
    },
  ),
  route("GET", "/v1/payouts/:payout", {}, (act, _params, id = "") => own(act, "payout", id).object),
  route("POST", "/v1/payouts/:payout", { metadata }, (act, params, id = "") => {
    const row = own(act, "payout", id);
    const before = structuredClone(row.object);
    row.object.metadata = mergedMetadata(row.object.metadata, params.metadata);
    act.world.rows.saved(row);
    emit(act, "payout.updated", row.object, before);
    return row.object;
  }),
  route("POST", "/v1/payouts/:payout/cancel", {}, (act, _params, id = "") => {
    const row = own(act, "payout", id);
    cancelPayout(act, row);
    return row.object;
  }),
];
