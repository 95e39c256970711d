import { refused } from "../../http/errors";
import { own } from "../../http/find";
import { page, paging } from "../../http/lists";
import { boolean, created, mergedMetadata, metadata, oneOf, string, unsettable } from "../../http/params";
import { route } from "../../http/route";
import { change } from "../change";
import { subscriptionOf } from "../owner";
import { finalizeInvoice } from "./finalize";
import { payInvoice } from "./pay";
import { previewInvoice, previewShape } from "./preview";
import { markUncollectible } from "./uncollectible";
import { voidInvoice } from "./void";

/** https://docs.stripe.com/api/invoices. They come from subscriptions only. */
export const invoiceRoutes = [
  route(
    "GET",
    "/v1/invoices",
    {
      ...paging,
      collection_method: oneOf("charge_automatically"),
      created,
      customer: string,
      status: oneOf("draft", "open", "paid", "uncollectible", "void"),
      subscription: string,
    },
    (act, { created: when, customer, status, subscription, collection_method: _, ...cursor }) => {
      const rows = act.world.rows
        .all("invoice", act.scope)
        .filter(
          ({ object: invoice }) =>
            (!customer || invoice.customer === customer) &&
            (!status || invoice.status === status) &&
            (!subscription || subscriptionOf(act, invoice)?.id === subscription) &&
            (!when || when(invoice.created)),
        );
      return page(rows, cursor, "/v1/invoices");
    },
  ),
  route("POST", "/v1/invoices/create_preview", previewShape, previewInvoice),
  route("GET", "/v1/invoices/:invoice", {}, (act, _params, id = "") => own(act, "invoice", id).object),
  route(
    "POST",
    "/v1/invoices/:invoice",
    { description: unsettable(string), metadata },
    (act, { description, metadata: labels }, id = "") => {
      const row = own(act, "invoice", id);
      change(act, row, (invoice) => {
        if (description !== undefined) invoice.description = description;
        invoice.metadata = mergedMetadata(invoice.metadata, labels);
      });
      return row.object;
    },
  ),
  route("GET", "/v1/invoices/:invoice/lines", paging, (act, { limit = 10, ...cursor }, id = "") => {
    const { lines } = own(act, "invoice", id).object;
    const from = cursor.starting_after
      ? lines.data.findIndex((line) => line.id === cursor.starting_after) + 1
      : 0;
    return {
      ...lines,
      data: lines.data.slice(from, from + limit),
      has_more: lines.data.length > from + limit,
    };
  }),
  route(
    "POST",
    "/v1/invoices/:invoice/pay",
    { payment_method: string, off_session: boolean, paid_out_of_band: boolean },
    (act, { payment_method: method, paid_out_of_band: outOfBand }, id = "") => {
      const row = own(act, "invoice", id);
      payInvoice(act, row, { method, outOfBand });
      return row.object;
    },
  ),
  route("POST", "/v1/invoices/:invoice/finalize", {}, (act, _params, id = "") => {
    const row = own(act, "invoice", id);
    if (row.object.status !== "draft")
      throw refused(
        "invoice_not_editable",
        "This invoice is already finalized, you can't re-finalize a non-draft invoice.",
      );
    finalizeInvoice(act, row);
    return row.object;
  }),
  route("POST", "/v1/invoices/:invoice/void", {}, (act, _params, id = "") => {
    const row = own(act, "invoice", id);
    voidInvoice(act, row);
    return row.object;
  }),
  route("POST", "/v1/invoices/:invoice/mark_uncollectible", {}, (act, _params, id = "") => {
    const row = own(act, "invoice", id);
    markUncollectible(act, row);
    return row.object;
  }),
];
