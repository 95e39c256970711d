import { sampleTime } from "@/lib/api/shapes";
import { pendingPayout } from "@/lib/finances/earnings";
import { type Currency, toDecimal } from "@/lib/money";
import { failureInWords } from "@/lib/payouts/failure-words";
import type { Payout } from "@/lib/payouts/states";
import type { StripeBalance } from "@/lib/stripe/balance";
import type { ConnectFinances } from "./finances";
import { type Requirement, requirementsInWords } from "./requirement-words";
import { type ConnectStanding, isComplete } from "./standing";
import type { WayToStripe } from "./start-onboarding";

const time = (instant: Date | null) => instant && sampleTime(instant);

const presentRequirement = ({ words, fields, isPastDue }: Requirement) => ({
  description: words,
  fields,
  past_due: isPastDue,
});

/** The standing on the wire. */
export function presentStatus(standing: ConnectStanding) {
  const { currentlyDue, pastDue, pendingVerification, deadline, disabledReason } = standing.requirements;
  return {
    connected: standing.connected,
    charges_enabled: standing.chargesEnabled,
    payouts_enabled: standing.payoutsEnabled,
    details_submitted: standing.detailsSubmitted,
    onboarding_complete: isComplete(standing),
    requirements: requirementsInWords(currentlyDue, pastDue).map(presentRequirement),
    pending_verification: requirementsInWords(pendingVerification).map(presentRequirement),
    requirements_due_by: deadline && sampleTime(new Date(deadline)),
    disabled_reason: disabledReason,
    disconnected_at: time(standing.disconnectedAt),
    checked_at: time(standing.syncedAt),
  };
}

export const presentWay = ({ url, expiresAt, leadsTo }: WayToStripe) => ({
  url,
  expires_at: time(expiresAt),
  type: leadsTo,
});

/** The finances on the wire: a line for each currency in our books. */
export function presentFinances({ connected, payoutsEnabled, earnings, atStripe, payouts }: ConnectFinances) {
  return {
    connected,
    payouts_enabled: payoutsEnabled,
    balances: earnings.map((each) => {
      const decimal = (minor: number) => toDecimal(minor, each.currency);
      return {
        currency: each.currency,
        total_balance: decimal(pendingPayout(each)),
        future_payouts: decimal(each.payableMinor),
        held: decimal(each.heldMinor),
        in_transit: decimal(each.inTransitMinor),
        paid_out: decimal(each.paidMinor),
        lifetime_volume: decimal(each.volumeMinor),
        ...presentAtStripe(atStripe, each.currency),
      };
    }),
    payout_schedule: connected ? { interval: "daily" as const, minimum_amount: 10 } : null,
    recent_payouts: payouts.map(presentPayout),
  };
}

function presentAtStripe(atStripe: StripeBalance[] | null, currency: Currency) {
  const there = atStripe?.find((each) => each.currency === currency);
  const decimal = (minor: number | undefined) => (minor === undefined ? null : toDecimal(minor, currency));
  return { available: decimal(there?.availableMinor), pending: decimal(there?.pendingMinor) };
}

const presentPayout = (payout: Payout) => ({
  id: payout.id,
  stripe_id: payout.stripeId,
  amount: toDecimal(payout.amountMinor, payout.currency),
  currency: payout.currency,
  status: payout.status,
  arrives_at: time(payout.arrivesAt),
  paid_at: time(payout.paidAt),
  failure_code: payout.failureCode,
  failure_message: payout.status === "failed" ? failureInWords(payout.failureCode) : null,
  created_at: sampleTime(payout.createdAt),
});
