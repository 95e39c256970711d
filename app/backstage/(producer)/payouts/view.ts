import type { ConnectView } from "@/components/connect/connect-view";
import { disabledInWords, requirementsInWords } from "@/lib/connect/requirement-words";
import type { ConnectStanding } from "@/lib/connect/standing";
import { failureInWords } from "@/lib/payouts/failure-words";
import type { Payout } from "@/lib/payouts/states";

/** A standing as the set-up page shows it. */
export function presentStanding(
  standing: ConnectStanding,
  { isStale, newest }: { isStale: boolean; newest: Payout | undefined },
): ConnectView {
  const { state, connected, chargesEnabled, payoutsEnabled, detailsSubmitted, syncedAt } = standing;
  const { currentlyDue, pastDue, pendingVerification, deadline, disabledReason } = standing.requirements;
  return {
    state,
    checks: { connected, charges: chargesEnabled, payouts: payoutsEnabled, details: detailsSubmitted },
    // Stripe calls all that a new account has not told overdue; nobody is late who has just begun.
    wanted: requirementsInWords(currentlyDue, detailsSubmitted ? pastDue : []),
    beingChecked: requirementsInWords(pendingVerification),
    deadline,
    restriction: state === "restricted" ? disabledInWords(disabledReason) : null,
    returnedPayout: newest?.status === "failed" ? presentReturned(newest) : null,
    asOf: syncedAt?.toISOString() ?? null,
    isStale,
  };
}

const presentReturned = ({ amountMinor, currency, failureCode }: Payout) => ({
  amountMinor,
  currency,
  why: failureInWords(failureCode),
});
