import type { StripeInvoice, StripeInvoiceLine } from "@/lib/stripe/billing-invoices";
import type { StripeSubscription } from "@/lib/stripe/billing-subscriptions";

/**
 * What was paid for the period that runs now: the line of a paid invoice that reaches to the period's end and begins
 * last, because an upgrade's line begins after the one that it replaces. Null while nothing is paid for it, as between
 * a period's beginning and its payment. `newestFirst` is the order of the invoices.
 */
export function paidLine(
  { periodEnd }: Pick<StripeSubscription, "periodEnd">,
  newestFirst: Pick<StripeInvoice, "status" | "lines">[],
): StripeInvoiceLine | null {
  const covering = newestFirst
    .filter(({ status }) => status === "paid")
    .flatMap(({ lines }) => lines)
    .filter(({ isCredit, periodEnd: end }) => !isCredit && new Date(end).getTime() === periodEnd.getTime());
  const last = Math.max(...covering.map(begin));
  return covering.find((line) => begin(line) === last) ?? null;
}

const begin = ({ periodStart }: StripeInvoiceLine): number => new Date(periodStart).getTime();
