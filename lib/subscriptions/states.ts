import type { subscriptions } from "@/db/schema";

export type Subscription = typeof subscriptions.$inferSelect;
export type SubscriptionStatus = Subscription["status"];

/** Who has one of these holds the product: nobody has two (the index subscriptions_one_live). */
export const LIVE: readonly SubscriptionStatus[] = [
  "incomplete",
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "paused",
];

/** States in which its plan counts. */
export const CARRYING: readonly SubscriptionStatus[] = ["trialing", "active"];

/** States in which money is owed: the plan does not count until it is paid. */
export const OWING: readonly SubscriptionStatus[] = ["past_due", "unpaid"];

const GOES_ON: readonly SubscriptionStatus[] = [
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "paused",
  "canceled",
];

const from = (status: SubscriptionStatus) => GOES_ON.filter((each) => each !== status);

/**
 * The moves a subscription may make; a trigger holds the database to the same table. Events go missing, so any state
 * may be followed by any later one; it never becomes incomplete again, and what has ended stays so.
 */
export const MOVES: Record<SubscriptionStatus, readonly SubscriptionStatus[]> = {
  incomplete: [...GOES_ON, "incomplete_expired"],
  incomplete_expired: [],
  trialing: from("trialing"),
  active: from("active"),
  past_due: from("past_due"),
  unpaid: from("unpaid"),
  paused: from("paused"),
  canceled: [],
};

export const hasEnded = ({ status }: { status: SubscriptionStatus }): boolean => !LIVE.includes(status);
