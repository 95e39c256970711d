import { payInvoice } from "../billing/invoices/pay";
import { customerOf, intentOf } from "../billing/owner";
import { saveCard, type TypedCard } from "../billing/portal/acts";
import { StripeFailure } from "../http/errors";
import type { Row } from "../state/objects";
import { onItsOwn, type World } from "../world";

/**
 * Somebody pays an open invoice on one of Stripe's pages, with a typed card or the one
 * that they saved last. Returns where to go on:
 * `back`, or the bank's page, which leads back. Throws Stripe's card errors.
 */
export function payOnPage(world: World, row: Row<"invoice">, back: string, card?: TypedCard): string {
  const act = onItsOwn(world, row.scope);
  try {
    const customer = customerOf(act, row.object);
    const saved = customer.object.invoice_settings.default_payment_method;
    const method = card ? saveCard(act, customer.id, card).id : saved && String(saved);
    payInvoice(act, row, { method: method ?? undefined });
    return back;
  } catch (failure) {
    const intent = intentOf(act, row.id);
    if (!(failure instanceof StripeFailure) || intent?.object.status !== "requires_action") throw failure;
    intent.unseen.returnUrl = back;
    world.rows.saved(intent);
    return `${world.url}/sandbox/3ds/${intent.id}?client_secret=${intent.object.client_secret}`;
  }
}
