import type { SubscriptionStatus } from "@/lib/subscriptions/states";

type PlanName = { name: string; displayName: string };

/** A person's membership as components know it. Instants are ISO; amounts in minor units. */
export type MembershipView = {
  /** The plan that counts. */
  counts: PlanName;
  /** What they pay for; null for who has no paid plan at the moment. */
  paid: {
    status: SubscriptionStatus;
    plan: PlanName;
    nextPlan: PlanName | null;
    renewalMinor: number | null;
    currency: string;
    periodEnd: string | null;
    ends: boolean;
    card: CardView | null;
  } | null;
  /** What they paid for until it ended. */
  ended: { plan: PlanName; at: string } | null;
  owed: { isUpgrade: boolean; amountMinor: number; currency: string } | null;
};

export type CardView = {
  brand: string;
  last4: string;
  /** "12/31" */
  expires: string;
  /** It has expired by the next renewal. */
  expiresBefore: boolean;
};

/** What a step did not do, in words; null when it did. */
export type Problem = string | null;
