import type { ConnectRequirements } from "@/db/schema/documents";
import type { ProducerRow } from "./sync-connect-account";

/**
 * Where a producer stands with being paid. `incomplete`: left half-way. `verifying`: all is told, Stripe looks at it.
 * `restricted`: Stripe wants something before it goes on. `rejected`: Stripe will not have the account. `due`: ready,
 * but something is wanted soon.
 */
export type ConnectState =
  | "not_started"
  | "disconnected"
  | "rejected"
  | "incomplete"
  | "restricted"
  | "verifying"
  | "due"
  | "ready";

export type ConnectStanding = {
  state: ConnectState;
  /** The four checks of facts §6. */
  connected: boolean;
  chargesEnabled: boolean;
  payoutsEnabled: boolean;
  detailsSubmitted: boolean;
  requirements: ConnectRequirements;
  disconnectedAt: Date | null;
  /** When Stripe last said so. */
  syncedAt: Date | null;
};

const NOTHING_WANTED: ConnectRequirements = {
  currentlyDue: [],
  pastDue: [],
  pendingVerification: [],
  disabledReason: null,
  deadline: null,
};

/** Reads the standing off what Stripe last said of the producer's account. */
export function standingOf(producer: ProducerRow): ConnectStanding {
  const { chargesEnabled, payoutsEnabled, detailsSubmitted, disconnectedAt } = producer;
  return {
    state: stateOf(producer),
    connected: producer.stripeAccountId !== null && disconnectedAt === null,
    chargesEnabled,
    payoutsEnabled,
    detailsSubmitted,
    requirements: producer.requirements ?? NOTHING_WANTED,
    disconnectedAt,
    syncedAt: producer.stripeSyncedAt,
  };
}

/** All four checks: buyers can pay, and the producer can be paid. */
export const isComplete = (checks: Omit<ConnectStanding, "state">): boolean =>
  checks.connected && checks.chargesEnabled && checks.payoutsEnabled && checks.detailsSubmitted;

function stateOf(producer: ProducerRow): ConnectState {
  const { currentlyDue, pendingVerification, disabledReason } = producer.requirements ?? NOTHING_WANTED;
  const mayAll = producer.chargesEnabled && producer.payoutsEnabled && producer.detailsSubmitted;
  if (producer.stripeAccountId === null) return "not_started";
  if (producer.disconnectedAt) return "disconnected";
  if (disabledReason?.startsWith("rejected.")) return "rejected";
  if (mayAll) return currentlyDue.length ? "due" : "ready";
  if (!producer.detailsSubmitted) return "incomplete";
  const isLookedAt = pendingVerification.length > 0 || /pending|under_review/.test(disabledReason ?? "");
  return isLookedAt && currentlyDue.length === 0 ? "verifying" : "restricted";
}
