import type { Objects } from "../../state/objects";

type End = { cancel_at_period_end?: boolean; cancel_at?: number | null };

/** When it is to end, if ever. An end set by `cancel_at` is not taken back by `cancel_at_period_end: false`. */
export function planEnd(subscription: Objects["subscription"], said: End, now: number): void {
  const { cancel_at_period_end: atPeriodEnd, cancel_at: at } = said;
  if (at === undefined && (atPeriodEnd === undefined || atPeriodEnd === subscription.cancel_at_period_end))
    return;
  const end = atPeriodEnd
    ? Math.min(...subscription.items.data.map((item) => item.current_period_end))
    : (at ?? null);
  subscription.cancel_at_period_end = atPeriodEnd ?? false;
  subscription.cancel_at = end;
  subscription.canceled_at = end ? now : null;
  if (subscription.cancellation_details)
    subscription.cancellation_details.reason = end ? "cancellation_requested" : null;
}
