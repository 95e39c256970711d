import type { Objects, Row } from "../../state/objects";
import type { Act } from "../../world";
import { change } from "../change";
import { momentOf } from "../moment";
import { subscriptionOf } from "../owner";
import { cancelSubscription } from "../subscriptions/cancel";
import { collectInvoice } from "./collect";

/**
 * Days from one failed attempt to the next: Stripe's custom retry schedule of 3, 5 and 7 days, not its Smart Retries,
 * whose days nobody can foretell. https://docs.stripe.com/billing/revenue-recovery/smart-retries#custom-retries
 */
const RETRIED_AFTER_DAYS = [3, 5, 7];

/** An attempt of Billing itself. A failed one is repeated by the schedule; after the last the subscription ends. */
export function collectAutomatically(act: Act, row: Row<"invoice">): void {
  const now = momentOf(act, row.object.customer);
  change(act, row, (invoice) => {
    const days = RETRIED_AFTER_DAYS[invoice.attempt_count];
    invoice.attempt_count += 1;
    invoice.next_payment_attempt = days ? now + days * 24 * 3600 : null;
  });
  const failure = collectInvoice(act, row);
  if (failure && row.object.next_payment_attempt === null) giveUp(act, row.object);
}

function giveUp(act: Act, invoice: Objects["invoice"]): void {
  const row = subscriptionOf(act, invoice);
  if (row?.object.status !== "past_due") return;
  const { afterLastRetry } = act.world;
  if (afterLastRetry === "cancel") cancelSubscription(act, row, { reason: "payment_failed" });
  if (afterLastRetry !== "unpaid") return;
  change(act, row, (subscription) => {
    subscription.status = "unpaid";
  });
}
