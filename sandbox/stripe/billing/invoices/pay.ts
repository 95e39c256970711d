import { refused, type StripeFailure } from "../../http/errors";
import { cancelIntent } from "../../payment-intents/cancel";
import type { Row } from "../../state/objects";
import type { Act } from "../../world";
import { intentOf } from "../owner";
import { cardOf } from "../saved-card";
import { collectInvoice } from "./collect";
import { finalizeInvoice } from "./finalize";
import { settleInvoice } from "./settle";

/** https://docs.stripe.com/api/invoices/pay: now, with the default card or another one. Throws when the card declines. */
export function payInvoice(
  act: Act,
  row: Row<"invoice">,
  { method, outOfBand = false }: { method?: string; outOfBand?: boolean },
): void {
  const card = method && cardOf(act, String(row.object.customer), method, "payment_method");
  if (row.object.status === "draft") finalizeInvoice(act, row);
  const { status } = row.object;
  if (status === "paid") throw refused("invoice_already_paid", "Invoice is already paid");
  if (status !== "open" && status !== "uncollectible")
    throw refused("invoice_not_editable", "You can only pay an open or uncollectible invoice.");
  if (outOfBand) {
    const intent = intentOf(act, row.id);
    if (intent) cancelIntent(act, intent, "void_invoice");
    settleInvoice(act, row);
    return;
  }
  const failure: StripeFailure | null = collectInvoice(act, row, card || undefined);
  if (failure) throw failure;
}
