import { invalid } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { boolean, created, integer, mergedMetadata, metadata, oneOf, string } from "../http/params";
import { route } from "../http/route";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";
import { addRefund } from "./refund";

/** https://docs.stripe.com/api/refunds */
export const refundRoutes = [
  route(
    "POST",
    "/v1/refunds",
    {
      charge: string,
      payment_intent: string,
      amount: integer,
      reason: oneOf("duplicate", "fraudulent", "requested_by_customer"),
      refund_application_fee: boolean,
      reverse_transfer: boolean,
      metadata,
    },
    (act, { charge, payment_intent, metadata: given, ...params }) =>
      addRefund(act, refundable(act, charge, payment_intent), {
        ...params,
        metadata: mergedMetadata(null, given),
      }).object,
  ),
  route(
    "GET",
    "/v1/refunds",
    { ...paging, charge: string, payment_intent: string, created },
    ({ world, scope }, { charge, payment_intent, created: when, ...cursor }) => {
      const rows = world.rows
        .all("refund", scope)
        .filter(
          ({ object }) =>
            (!charge || object.charge === charge) &&
            (!payment_intent || object.payment_intent === payment_intent) &&
            (!when || when(object.created)),
        );
      return page(rows, cursor, "/v1/refunds");
    },
  ),
  route("GET", "/v1/refunds/:refund", {}, (act, _params, id = "") => own(act, "refund", id).object),
  route("POST", "/v1/refunds/:refund", { metadata }, (act, params, id = "") => {
    const row = own(act, "refund", id);
    const before = structuredClone(row.object);
    row.object.metadata = mergedMetadata(row.object.metadata, params.metadata);
    act.world.rows.saved(row);
    emit(act, "refund.updated", row.object, before);
    return row.object;
  }),
];

function refundable(act: Act, charge: string | undefined, intent: string | undefined): Row<"charge"> {
  if (charge && intent)
    throw invalid("You may only specify one of these parameters: charge, payment_intent.");
  if (charge) return own(act, "charge", charge, "charge");
  if (!intent)
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      undefined,
      "parameter_missing",
    );
  const { object } = own(act, "payment_intent", intent, "payment_intent");
  const latest = object.latest_charge && act.world.rows.find("charge", String(object.latest_charge));
  if (latest && latest.object.status === "succeeded") return latest;
  throw invalid(
    `This PaymentIntent (${intent}) does not have a successful charge to refund.`,
    "payment_intent",
  );
}
