import type { Tx } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import type { Seen } from "./ask-stripe";
import { change, move } from "./move";
import { hasEnded, MOVES, type Subscription } from "./states";

/** Writes how a locked subscription stands at Stripe: state, period, plan, card. */
export async function recordSubscription(
  ctx: Ctx,
  tx: Tx,
  before: Subscription,
  seen: Seen,
  askedAt: Date,
): Promise<Subscription> {
  const { subscription } = seen;
  const { id: stripeId, status } = subscription;
  const moves = status !== before.status;
  // What has ended stays as it ended.
  if (moves && !MOVES[before.status].includes(status))
    return change(tx, before, { stripeId, syncedAt: askedAt });
  const changes = {
    stripeId,
    syncedAt: askedAt,
    ...plansOf(before, seen),
    currentPeriodStart: subscription.periodStart,
    currentPeriodEnd: subscription.periodEnd,
    cancelAtPeriodEnd: subscription.endsAt !== null,
    renewalMinor: subscription.renewalMinor,
    card: subscription.card,
    endedAt: subscription.endedAt ?? (hasEnded({ status }) ? ctx.now : null),
  };
  return moves ? move(ctx, tx, before, status, changes) : change(tx, before, changes);
}

/**
 * The plan that counts is the one that was paid for. While a new period waits for its payment it is the one that is
 * renewed: that of the period before is over. A renewal as another plan is a downgrade that is yet to come.
 */
function plansOf(before: Subscription, { subscription, paid, renewsAs }: Seen) {
  const { status, periodStart } = subscription;
  if (status === "incomplete" || status === "incomplete_expired") return {};
  const ended = hasEnded({ status });
  const now = paid ?? (renewsAs && !ended ? { planUuid: renewsAs, since: periodStart } : null);
  const planUuid = now?.planUuid ?? before.planUuid;
  const goesOn = before.planSince !== null && planUuid === before.planUuid;
  return {
    planUuid,
    planSince: goesOn ? before.planSince : (now?.since ?? before.planSince),
    nextPlanUuid: !ended && renewsAs !== planUuid ? renewsAs : null,
  };
}
