import type { Refused } from "@/components/checkout/payment-actions";
import { type Problem, UNREACHABLE } from "@/components/checkout/problem";
import type { Reason } from "@/lib/errors";

const BILLING = { label: "Your membership", href: "/settings/billing" };
const PLANS = { label: "Compare the plans", href: "/pricing" };

/** What our server refused a membership's payment with, in words, and where to go from there. */
export function membershipProblem({ reason }: Refused): Problem {
  const ended = (title: string, words: string, link: Problem["links"][number]): Problem => ({
    title,
    words,
    again: false,
    links: [link],
  });
  const known: Partial<Record<Reason, Problem>> = {
    already_subscribed: ended(
      "You have a membership already",
      "Nothing is charged twice. Change its plan where your membership is.",
      BILLING,
    ),
    no_membership: ended(
      "You have no paid membership",
      "There is nothing to pay for. Choose a plan first.",
      PLANS,
    ),
    not_found: ended("There is nothing to pay", "It has been paid, or is no longer owed.", BILLING),
    membership_past_due: ended(
      "Your last payment did not go through",
      "Pay what is open first; then change your plan.",
      { label: "Pay now", href: "/settings/billing/pay" },
    ),
    membership_renewing: ended(
      "Your membership is just being renewed",
      "Move up once that is paid: try again in two hours.",
      BILLING,
    ),
    membership_ending: ended(
      "Your membership is set to end",
      "Keep it first, then change its plan.",
      BILLING,
    ),
    price_changed: ended(
      "The price changed while you were looking",
      "You were not charged. See the new price, then decide.",
      PLANS,
    ),
    unauthenticated: ended("You are signed out", "Sign in again to go on. You were not charged.", {
      label: "Sign in",
      href: "/sign-in?callbackUrl=%2Fpricing",
    }),
    rate_limited: {
      title: "Too many tries",
      words: "Wait a minute, then press Pay again. You were not charged.",
      again: true,
      links: [],
    },
  };
  return known[reason] ?? UNREACHABLE;
}
