import type { StripeError } from "@stripe/stripe-js";
import type { Reason } from "@/lib/errors";
import type { Refused } from "./payment-actions";

/** Something that keeps the buyer from paying, in words, and where to go from there. */
export type Problem = {
  title: string;
  words: string;
  /** Whether pressing Pay again may help; if not, `links` lead on. */
  again: boolean;
  links: { label: string; href: string }[];
};

type About = { trackId: number; producer: string };

const catalog = { label: "Find another beat", href: "/tracks" };

/** What our server refused with. Also what the checkout shows instead of a form. */
export function refusalProblem({ reason, retryAfter = 0 }: Refused, { trackId, producer }: About): Problem {
  const track = { label: "Back to the beat", href: `/tracks/${trackId}` };
  const checkout = { label: "Look again", href: `/checkout/${trackId}` };
  const ended = (title: string, words: string, ...links: Problem["links"]): Problem => ({
    title,
    words,
    again: false,
    links,
  });
  const retry = (title: string, words: string): Problem => ({ title, words, again: true, links: [] });
  const couponGone = retry(
    "The coupon can no longer be used",
    "You were not charged. The summary shows the price without it: look at it, and press Pay if you agree.",
  );
  const known: Partial<Record<Reason, Problem>> = {
    exclusive_reserved: ended(
      "Another buyer is at the checkout with this beat",
      `They have ${minutes(retryAfter)} left to pay. If they do not, it is free again, and the first to come gets it. You were not charged.`,
      checkout,
      catalog,
    ),
    exclusive_sold: ended(
      "Sold while you were looking",
      "Somebody else bought the exclusive rights to this beat. They sell once. You were not charged.",
      catalog,
    ),
    already_purchased: ended(
      "You own this beat already",
      "The exclusive rights are yours: your files and your certificate are in your library. Nothing is charged twice.",
      { label: "Open the library", href: "/library" },
    ),
    own_track: ended("This is your own beat", "There is nothing to buy: the rights are yours.", track),
    artist_not_onboarded: ended(
      "This beat cannot be paid for yet",
      `${producer} has not finished setting up payouts, so no payment can be taken. You were not charged. Come back in a day or two.`,
      track,
      catalog,
    ),
    not_for_sale: ended(
      "Not for sale",
      "Exclusive rights to this beat are not for sale at the moment.",
      track,
      catalog,
    ),
    amount_not_payable: ended(
      "This price cannot be paid by card",
      "The amount is below or above what card payments allow in its currency. You were not charged.",
      track,
    ),
    purchases_disabled: ended(
      "Purchases are switched off at the moment",
      "Nothing is lost and nothing was charged. Come back a little later.",
      track,
    ),
    too_many_checkouts: ended(
      "You have several checkouts open",
      "Each holds a beat for you. Finish or leave one of them in your library, then come back.",
      { label: "Open checkouts", href: "/library?status=open" },
    ),
    price_changed: retry(
      "The price changed while you were looking",
      "You were not charged. The new price stands in the summary: look at it, and press Pay if you agree.",
    ),
    terms_changed: retry(
      "The license terms changed while you were looking",
      "You were not charged. Read the new terms below, and accept them if you agree.",
    ),
    terms_not_accepted: retry(
      "Accept the license terms",
      "The license is a contract: tick the box to accept it.",
    ),
    coupon_invalid: couponGone,
    coupon_not_yours: couponGone,
    coupon_not_applicable: couponGone,
    checkout_expired: retry(
      "The time for this checkout ran out",
      "You were not charged, and the beat was let go. Press Pay to reserve it again, if it is still free.",
    ),
    unauthenticated: ended("You are signed out", "Sign in again to go on. You were not charged.", {
      label: "Sign in",
      href: `/sign-in?callbackUrl=${encodeURIComponent(`/checkout/${trackId}`)}`,
    }),
    validation_failed: retry(
      "Something is missing",
      "Look at the field that is marked, then press Pay again.",
    ),
    rate_limited: retry(
      "Too many tries",
      `Wait ${minutes(retryAfter)}, then press Pay again. You were not charged.`,
    ),
  };
  return known[reason] ?? UNREACHABLE;
}

/** The server, Stripe or the line did not answer. The outcome may be unknown; trying again is safe all the same. */
export const UNREACHABLE: Problem = {
  title: "The payment service does not answer",
  words:
    "Press Pay again in a moment. It goes on with this same payment, so you cannot be charged twice; if it did go through, you will see that.",
  again: true,
  links: [],
};

/** What Stripe answered to the card. */
export function cardProblem(error: StripeError): Problem {
  const retry = (title: string, words: string): Problem => ({ title, words, again: true, links: [] });
  switch (error.decline_code ?? error.code) {
    case "payment_intent_authentication_failure":
      return retry(
        "Your bank did not get your confirmation",
        "The payment was not confirmed with 3-D Secure. You were not charged. Try again, or use another card.",
      );
    case "insufficient_funds":
      return retry(
        "The card was declined: not enough funds",
        "You were not charged. Use another card, or try again once the account is topped up.",
      );
    case "expired_card":
      return retry("The card has expired", "You were not charged. Use another card.");
    case "incorrect_cvc":
      return retry(
        "The security code is wrong",
        "You were not charged. Check the code on the card and try again.",
      );
    case "processing_error":
      return retry("The card could not be processed", "You were not charged. Wait a minute and try again.");
  }
  if (error.type === "card_error")
    return retry(
      "The card was declined",
      "Your bank gave no reason that we may pass on. You were not charged. Try another card, or ask your bank.",
    );
  return UNREACHABLE;
}

function minutes(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds / 60));
  return whole === 1 ? "about a minute" : `up to ${whole} minutes`;
}
