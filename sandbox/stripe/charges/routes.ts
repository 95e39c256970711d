import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { created, mergedMetadata, metadata, string, unsettable } from "../http/params";
import { route } from "../http/route";
import { emit } from "../webhooks/emit";

/** https://docs.stripe.com/api/charges. Charges come from PaymentIntents only. */
export const chargeRoutes = [
  route(
    "GET",
    "/v1/charges",
    { ...paging, customer: string, payment_intent: string, transfer_group: string, created },
    ({ world, scope }, { customer, payment_intent, transfer_group, created: when, ...cursor }) => {
      const rows = world.rows
        .all("charge", scope)
        .filter(
          ({ object }) =>
            (!customer || object.customer === customer) &&
            (!payment_intent || object.payment_intent === payment_intent) &&
            (!transfer_group || object.transfer_group === transfer_group) &&
            (!when || when(object.created)),
        );
      return page(rows, cursor, "/v1/charges");
    },
  ),
  route("GET", "/v1/charges/:charge", {}, (act, _params, id = "") => own(act, "charge", id).object),
  route(
    "POST",
    "/v1/charges/:charge",
    { description: string, metadata, receipt_email: unsettable(string), transfer_group: string },
    (act, { metadata: given, ...params }, id = "") => {
      const row = own(act, "charge", id);
      const before = structuredClone(row.object);
      Object.assign(row.object, params);
      row.object.metadata = mergedMetadata(row.object.metadata, given);
      act.world.rows.saved(row);
      emit(act, "charge.updated", row.object, before);
      return row.object;
    },
  ),
];
