import type { ConnectView } from "@/components/connect/connect-view";
import { disabledInWords, requirementsInWords } from "@/lib/connect/requirement-words";
import type { ConnectStanding } from "@/lib/connect/standing";

/** A standing as the set-up page shows it. */
export function presentStanding(standing: ConnectStanding, isStale: boolean): ConnectView {
  const { state, connected, chargesEnabled, payoutsEnabled, detailsSubmitted, syncedAt } = standing;
  const { currentlyDue, pastDue, pendingVerification, deadline, disabledReason } = standing.requirements;
  return {
    state,
    checks: { connected, charges: chargesEnabled, payouts: payoutsEnabled, details: detailsSubmitted },
    wanted: requirementsInWords(currentlyDue, pastDue),
    beingChecked: requirementsInWords(pendingVerification),
    deadline,
    restriction: state === "restricted" ? disabledInWords(disabledReason) : null,
    asOf: syncedAt?.toISOString() ?? null,
    isStale,
  };
}
