import { own } from "../../http/find";
import { page, paging } from "../../http/lists";
import { boolean, created, listOf, oneOf, required, string } from "../../http/params";
import { route } from "../../http/route";
import { cancelSubscription } from "./cancel";
import { createSubscription } from "./create";
import { newItemShape } from "./items";
import { cancellationDetails, described, paymentBehavior, updateShape } from "./shape";
import { updateSubscription } from "./update";

/** https://docs.stripe.com/api/subscriptions */
export const subscriptionRoutes = [
  route(
    "POST",
    "/v1/subscriptions",
    {
      ...described,
      customer: required(string),
      items: required(listOf(newItemShape)),
      payment_behavior: paymentBehavior,
    },
    (act, params) => createSubscription(act, params).object,
  ),
  route(
    "GET",
    "/v1/subscriptions",
    {
      ...paging,
      collection_method: oneOf("charge_automatically"),
      created,
      customer: string,
      price: string,
      status: oneOf(
        "active",
        "all",
        "canceled",
        "ended",
        "incomplete",
        "incomplete_expired",
        "past_due",
        "paused",
        "trialing",
        "unpaid",
      ),
      test_clock: string,
    },
    ({ world, scope }, { created: when, customer, price, status, test_clock, ...rest }) => {
      const { collection_method: _, ...cursor } = rest;
      const rows = world.rows
        .all("subscription", scope)
        .filter(
          ({ object }) =>
            (!customer || object.customer === customer) &&
            (!price || object.items.data.some((item) => item.price.id === price)) &&
            (!test_clock || object.test_clock === test_clock) &&
            isOf(object.status, status) &&
            (!when || when(object.created)),
        );
      return page(rows, cursor, "/v1/subscriptions");
    },
  ),
  route(
    "GET",
    "/v1/subscriptions/:subscription",
    {},
    (act, _params, id = "") => own(act, "subscription", id).object,
  ),
  route(
    "POST",
    "/v1/subscriptions/:subscription",
    { ...updateShape, payment_behavior: paymentBehavior },
    (act, params, id = "") => {
      const row = own(act, "subscription", id);
      updateSubscription(act, row, params);
      return row.object;
    },
  ),
  route(
    "DELETE",
    "/v1/subscriptions/:subscription",
    { cancellation_details: cancellationDetails, invoice_now: boolean, prorate: boolean },
    (act, { cancellation_details: details, invoice_now: invoiceNow, prorate }, id = "") => {
      const row = own(act, "subscription", id);
      cancelSubscription(act, row, { reason: "cancellation_requested", details, invoiceNow, prorate });
      return row.object;
    },
  ),
];

/** Canceled ones are listed when asked for only. */
function isOf(status: string, wanted: string | undefined): boolean {
  if (wanted === "all") return true;
  if (wanted === "ended") return status === "canceled" || status === "incomplete_expired";
  return wanted ? status === wanted : status !== "canceled" && status !== "incomplete_expired";
}
