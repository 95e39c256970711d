import { passesLuhn } from "../cards/enter-card";

export type Brand = {
  name: string;
  starts: RegExp;
  /** How the digits stand in groups, one layout for each length that there is. */
  layouts: number[][];
  securityCode: number;
};

const FOURS = [4, 4, 4, 4];
const BRANDS: Brand[] = [
  { name: "American Express", starts: /^3[47]/, layouts: [[4, 6, 5]], securityCode: 4 },
  { name: "Diners Club", starts: /^3(0[0-5]|[68])/, layouts: [[4, 6, 4], FOURS], securityCode: 3 },
  { name: "Visa", starts: /^4/, layouts: [FOURS], securityCode: 3 },
  { name: "Mastercard", starts: /^(5[1-5]|2[2-7])/, layouts: [FOURS], securityCode: 3 },
  { name: "Discover", starts: /^6(011|4[4-9]|5)/, layouts: [FOURS], securityCode: 3 },
  { name: "JCB", starts: /^35/, layouts: [FOURS], securityCode: 3 },
  { name: "UnionPay", starts: /^62/, layouts: [FOURS], securityCode: 3 },
];
const UNKNOWN: Brand = { name: "", starts: /^/, layouts: [FOURS], securityCode: 3 };

export const brandOf = (number: string): Brand => BRANDS.find(({ starts }) => starts.test(number)) ?? UNKNOWN;

const lengthOf = (layout: number[]): number => layout.reduce((sum, group) => sum + group, 0);

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** 378282246310005 → "3782 822463 10005", as the brand prints it. */
export function grouped(number: string): string {
  const { layouts } = brandOf(number);
  const groups = layouts.find((layout) => number.length <= lengthOf(layout)) ?? FOURS;
  const parts: string[] = [];
  let at = 0;
  for (const length of groups) {
    parts.push(number.slice(at, at + length));
    at += length;
  }
  return parts.filter(Boolean).join(" ");
}

/** "1228" → "12 / 28"; "5" → "05": no month begins with it. */
export function monthAndYear(digits: string): string {
  const whole = /^[2-9]/.test(digits) ? `0${digits}` : digits;
  return whole.length < 3 ? whole : `${whole.slice(0, 2)} / ${whole.slice(2, 4)}`;
}

export type Typed = { number: string; expiry: string; securityCode: string };
export type Mistake = { code: string; message: string };
export type Mistakes = Partial<Record<keyof Typed, Mistake>>;

const wrong = (code: string, message: string): Mistake => ({ code, message });

/** What Stripe.js finds wrong before it asks anybody. All three are digits only; `expiry` is MMYY. */
export function mistakesIn({ number, expiry, securityCode }: Typed, now: Date): Mistakes {
  const { layouts, securityCode: length } = brandOf(number);
  const complete = layouts.some((layout) => number.length === lengthOf(layout));
  const mistakes: Mistakes = {};
  if (!complete) mistakes.number = wrong("incomplete_number", "Your card number is incomplete.");
  else if (!passesLuhn(number)) mistakes.number = wrong("invalid_number", "Your card number is invalid.");

  const month = Number(expiry.slice(0, 2));
  const monthsLeft = (2000 + Number(expiry.slice(2)) - now.getFullYear()) * 12 + month - (now.getMonth() + 1);
  if (expiry.length < 4)
    mistakes.expiry = wrong("incomplete_expiry", "Your card's expiration date is incomplete.");
  else if (month < 1 || month > 12)
    mistakes.expiry = wrong("invalid_expiry_month", "Your card's expiration date is invalid.");
  else if (monthsLeft < 0)
    mistakes.expiry = wrong("invalid_expiry_year_past", "Your card's expiration date is in the past.");

  if (securityCode.length !== length)
    mistakes.securityCode = wrong("incomplete_cvc", "Your card's security code is incomplete.");
  return mistakes;
}
