import { type Answer, html } from "../http/answer";
import { money } from "../payment-intents/amounts";
import type { World } from "../world";
import { escaped, pageOf } from "./page";

/** Where a charge's `receipt_url` leads. */
export function answerReceipt(world: World, pathname: string): Answer {
  const charge = world.rows.find("charge", pathname.split("/").at(-1) ?? "")?.object;
  if (!charge) return html(404, pageOf("Not found", "<h1>There is no such receipt.</h1>"));
  const card = charge.payment_method_details?.card;
  return html(
    200,
    pageOf(
      "Receipt",
      `<h1>Receipt</h1><p>${escaped(money(charge.amount, charge.currency))} paid on ${new Date(charge.created * 1000).toISOString().slice(0, 10)} with ${escaped(card?.brand)} ending in ${escaped(card?.last4)}.</p>
${charge.amount_refunded > 0 ? `<p>Refunded: ${escaped(money(charge.amount_refunded, charge.currency))}.</p>` : ""}<p>${escaped(charge.description)}</p>`,
    ),
  );
}
