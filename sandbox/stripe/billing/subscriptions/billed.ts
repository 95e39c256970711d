import type Stripe from "stripe";
import type { Row } from "../../state/objects";

type Line = Stripe.InvoiceLineItem;

/** Remembers what was billed, so that a later proration can give back what of it is unused. */
export function bookLines({ unseen }: Row<"subscription">, lines: Line[]): void {
  const credited = new Set(lines.flatMap((line) => creditedBy(line)));
  const billed = lines.filter((line) => creditedBy(line).length === 0);
  unseen.billed = [...unseen.billed, ...billed].filter(({ id }) => !credited.has(id));
}

/** What was billed of an item for time after `at`. */
export function billedAfter({ unseen }: Row<"subscription">, item: string, at: number): Line[] {
  return unseen.billed.filter(
    ({ parent, period }) => parent?.subscription_item_details?.subscription_item === item && period.end > at,
  );
}

/** Forgets what was billed for time that is over. */
export function forgetBilledUntil({ unseen }: Row<"subscription">, at: number): void {
  unseen.billed = unseen.billed.filter(({ period }) => period.end > at);
}

function creditedBy({ parent }: Line): string[] {
  return parent?.subscription_item_details?.proration_details?.credited_items?.invoice_line_items ?? [];
}
