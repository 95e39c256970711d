/**
 * Money is an integer count of a currency's minor unit. Decimals exist only on the wire and the screen.
 * A plain number holds it: every value is checked to be a safe integer, so nothing is ever rounded unseen.
 */
export type Money = { minor: number; currency: Currency };

/** The currencies a track may be priced in (facts §1). */
export const CURRENCIES = ["USD", "EUR", "GBP", "CAD"] as const;

/** An upper-case ISO 4217 code. Wider than CURRENCIES, because Stripe may report others. */
export type Currency = string;

const ZERO_DECIMALS = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** How many decimals the currency is written with: 2, or 0 (JPY), or 3 (KWD). */
export function decimals(currency: Currency): 0 | 2 | 3 {
  if (ZERO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

/** Refuses what is not a whole, exactly representable number of minor units. */
export function minorUnits(value: number | bigint | string): number {
  const minor = Number(value);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole number of minor units: ${value}`);
  return minor;
}

/** 2999 USD → 29.99, as the samples of document 000 write it. */
export function toDecimal(minor: number, currency: Currency): number {
  return minorUnits(minor) / 10 ** decimals(currency);
}

/** 29.99 USD → 2999. Throws a RangeError when the amount has more decimals than its currency. */
export function fromDecimal(amount: number, currency: Currency): number {
  const minor = Math.round(amount * 10 ** decimals(currency));
  if (Math.abs(minor / 10 ** decimals(currency) - amount) > Number.EPSILON * Math.max(1, Math.abs(amount)))
    throw new RangeError(`${amount} has more decimals than ${currency} knows`);
  return minorUnits(minor);
}

export type Rounding = "half_up" | "floor";

/** `minor × numerator ÷ denominator`, exact until the one stated rounding at the end. Never negative. */
export function portion(minor: number, numerator: number, denominator: number, rounding: Rounding): number {
  const product = BigInt(minorUnits(minor)) * BigInt(numerator);
  const divisor = BigInt(denominator);
  if (product < 0n || divisor <= 0n) throw new RangeError("a portion is taken of what is not negative");
  const whole = rounding === "half_up" ? (2n * product + divisor) / (2n * divisor) : product / divisor;
  return minorUnits(whole);
}

/** "$29.99 USD": the symbol for the eye, the code because "$" alone names four currencies. */
export function formatMoney(minor: number, currency: Currency): string {
  const digits = decimals(currency);
  const amount = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(toDecimal(minor, currency));
  return `${amount} ${currency}`;
}
