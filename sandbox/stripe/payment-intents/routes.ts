import { invalid } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { boolean, created, integer, mergedMetadata, metadata, oneOf, required, string } from "../http/params";
import { route } from "../http/route";
import type { Row } from "../state/objects";
import type { Act } from "../world";
import { cancelIntent } from "./cancel";
import { captureIntent } from "./capture";
import { confirmIntent } from "./confirm";
import { createIntent } from "./create";
import { confirmShape, createShape, publicView, updateShape } from "./shape";
import { unexpectedState } from "./unexpected-state";
import { updateIntent } from "./update";

/** https://docs.stripe.com/api/payment_intents */
export const paymentIntentRoutes = [
  route(
    "POST",
    "/v1/payment_intents",
    { ...createShape, amount: required(integer), currency: required(string) },
    (act, params) => createIntent(act, params).object,
  ),
  route(
    "GET",
    "/v1/payment_intents",
    { ...paging, customer: string, created },
    ({ world, scope }, { customer, created: when, ...cursor }) => {
      const rows = world.rows
        .all("payment_intent", scope)
        .filter(
          ({ object }) => (!customer || object.customer === customer) && (!when || when(object.created)),
        );
      return page(rows, cursor, "/v1/payment_intents");
    },
  ),
  route(
    "GET",
    "/v1/payment_intents/:intent",
    { client_secret: string },
    (act, { client_secret }, id = "") => {
      const row = own(act, "payment_intent", id);
      checkClientSecret(act, row, client_secret);
      return act.publishable ? publicView(row.object) : row.object;
    },
    { publishable: true },
  ),
  route("POST", "/v1/payment_intents/:intent", updateShape, (act, params, id = "") => {
    const row = own(act, "payment_intent", id);
    if (params.amount !== undefined || params.currency) refuseInvoices(row, "change the amount of");
    updateIntent(act, row, params);
    return row.object;
  }),
  route(
    "POST",
    "/v1/payment_intents/:intent/confirm",
    confirmShape,
    (act, { client_secret, ...params }, id = "") => {
      const row = own(act, "payment_intent", id);
      checkClientSecret(act, row, client_secret);
      confirmIntent(act, row, params);
      return act.publishable ? publicView(row.object) : row.object;
    },
    { publishable: true },
  ),
  route(
    "POST",
    "/v1/payment_intents/:intent/cancel",
    { cancellation_reason: oneOf("abandoned", "duplicate", "fraudulent", "requested_by_customer") },
    (act, { cancellation_reason }, id = "") => {
      const row = own(act, "payment_intent", id);
      refuseInvoices(row, "cancel");
      cancelIntent(act, row, cancellation_reason);
      return row.object;
    },
  ),
  route(
    "POST",
    "/v1/payment_intents/:intent/capture",
    { amount_to_capture: integer, application_fee_amount: integer, final_capture: boolean, metadata },
    (act, { metadata: given, final_capture, ...params }, id = "") => {
      if (final_capture === false)
        throw invalid("Multicapture is not available for this PaymentIntent.", "final_capture");
      const row = own(act, "payment_intent", id);
      row.object.metadata = mergedMetadata(row.object.metadata, given);
      captureIntent(act, row, params);
      return row.object;
    },
  ),
];

/** What an invoice owes is the invoice's to say. */
function refuseInvoices({ object, unseen }: Row<"payment_intent">, deed: string): void {
  if (unseen.invoice)
    throw unexpectedState(
      object,
      `You cannot ${deed} a PaymentIntent of an invoice: void or update the invoice instead.`,
    );
}

/** With the publishable key the client secret is what opens the intent. */
function checkClientSecret(act: Act, { object }: Row<"payment_intent">, secret: string | undefined): void {
  if (!act.publishable && secret === undefined) return;
  if (secret === undefined)
    throw invalid("Missing required param: client_secret.", "client_secret", "parameter_missing");
  if (secret === object.client_secret) return;
  throw invalid(
    "The client_secret provided does not match the client_secret associated with the PaymentIntent.",
    "client_secret",
    "payment_intent_invalid_parameter",
  );
}
