import { own } from "../../http/find";
import { page, paging } from "../../http/lists";
import { created, object, oneOf, required, string } from "../../http/params";
import { route } from "../../http/route";

/** https://docs.stripe.com/api/invoice-payment: which intent paid which invoice. */
export const invoicePaymentRoutes = [
  route(
    "GET",
    "/v1/invoice_payments",
    {
      ...paging,
      created,
      invoice: string,
      payment: object({ type: required(oneOf("payment_intent")), payment_intent: string }),
      status: oneOf("canceled", "open", "paid"),
    },
    ({ world, scope }, { created: when, invoice, payment, status, ...cursor }) => {
      const rows = world.rows
        .all("invoice_payment", scope)
        .filter(
          ({ object: made }) =>
            (!invoice || made.invoice === invoice) &&
            (!payment?.payment_intent || made.payment.payment_intent === payment.payment_intent) &&
            (!status || made.status === status) &&
            (!when || when(made.created)),
        );
      return page(rows, cursor, "/v1/invoice_payments");
    },
  ),
  route(
    "GET",
    "/v1/invoice_payments/:payment",
    {},
    (act, _params, id = "") => own(act, "invoice_payment", id).object,
  ),
];
