/** Where a producer stands with being paid; lib/connect/standing.ts says when each holds. */
export type ConnectState =
  | "not_started"
  | "disconnected"
  | "rejected"
  | "incomplete"
  | "restricted"
  | "verifying"
  | "due"
  | "ready";

/** What the set-up page shows. Times are ISO text. */
export type ConnectView = {
  state: ConnectState;
  checks: { connected: boolean; charges: boolean; payouts: boolean; details: boolean };
  wanted: WantedThing[];
  beingChecked: WantedThing[];
  /** Until when Stripe waits before it restricts the account. */
  deadline: string | null;
  /** Why it is restricted, in a sentence. */
  restriction: string | null;
  /** The newest payout, if the bank sent it back. */
  returnedPayout: ReturnedPayout | null;
  /** When Stripe last said all this; null when it was never asked. */
  asOf: string | null;
  /** Stripe was just asked and did not answer. */
  isStale: boolean;
};

export type ReturnedPayout = { amountMinor: number; currency: string; why: string };

export type WantedThing = { words: string; isPastDue: boolean };

/** Leads to Stripe; answers only when it could not. */
export type LeaveForStripe = () => Promise<{ problem: string }>;
