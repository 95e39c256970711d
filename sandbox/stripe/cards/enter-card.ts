import { StripeFailure } from "../http/errors";
import { type TestCard, testCardByNumber } from "./test-cards";

export type EnteredCard = { number: string; exp_month: number; exp_year: number; cvc?: string };

const wrong = (code: string, message: string, param: string, more: { decline_code?: string } = {}) =>
  new StripeFailure(402, { type: "card_error", code, message, param, ...more });

/**
 * Checks a typed card as Stripe does before any bank is asked: number, expiry, security code; then says
 * which test card it is. Another valid number is taken for a real card and declined, as in test mode.
 */
export function enterCard(card: EnteredCard, now: Date): TestCard {
  const number = card.number.replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number))
    throw wrong("incorrect_number", "Your card number is incorrect.", "number");
  if (card.exp_month < 1 || card.exp_month > 12)
    throw wrong("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month");
  const year = card.exp_year < 100 ? 2000 + card.exp_year : card.exp_year;
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  if (year > now.getUTCFullYear() + 50 || year < now.getUTCFullYear())
    throw wrong("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year");
  if (year * 12 + card.exp_month < thisMonth)
    throw wrong("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month");
  const known = testCardByNumber(number);
  if (card.cvc !== undefined && !cvcFits(card.cvc, known))
    throw wrong("invalid_cvc", "Your card's security code is invalid.", "cvc");
  if (known) return known;
  throw wrong(
    "card_declined",
    "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.",
    "",
    { decline_code: "test_mode_live_card" },
  );
}

/** Three digits, four on American Express. */
function cvcFits(cvc: string, card: TestCard | undefined): boolean {
  return card?.brand === "amex" ? /^\d{3,4}$/.test(cvc) : /^\d{3}$/.test(cvc);
}

/** ISO/IEC 7812-1: every second digit from the right doubled, digit sums divisible by ten. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...number].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
