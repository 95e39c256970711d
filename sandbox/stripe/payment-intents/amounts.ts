import { invalid } from "../http/errors";

/** Least amounts in minor units: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LEAST: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
};

/** https://docs.stripe.com/currencies#zero-decimal */
const ZERO_DECIMAL = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" "));
const THREE_DECIMAL = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);
const KNOWN = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));

const MOST = 99_999_999;

export function decimalsOf(currency: string): number {
  return ZERO_DECIMAL.has(currency) ? 0 : THREE_DECIMAL.has(currency) ? 3 : 2;
}

/** A supported currency in lower case, or Stripe's refusal. */
export function checkedCurrency(currency: string): string {
  const lower = currency.toLowerCase();
  if (KNOWN.has(lower)) return lower;
  throw invalid(
    `Invalid currency: ${lower}. Stripe currently supports these currencies: ${[...KNOWN].join(", ")}`,
    "currency",
  );
}

export function leastAmount(currency: string): number {
  return LEAST[currency] ?? 1;
}

/** Stripe's bounds for one charge, in minor units. */
export function checkAmount(amount: number, currency: string): void {
  if (amount < 1)
    throw invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
  const least = leastAmount(currency);
  if (amount < least)
    throw invalid(`Amount must be at least ${money(least, currency)}`, "amount", "amount_too_small");
  if (amount > MOST)
    throw invalid(`Amount must be no more than ${money(MOST, currency)}`, "amount", "amount_too_large");
  if (THREE_DECIMAL.has(currency) && amount % 10 !== 0)
    throw invalid(
      `Invalid amount: charges in ${currency} must be rounded to the nearest ten, so that the last digit is 0.`,
      "amount",
      "parameter_invalid_integer",
    );
}

/** An amount as Stripe's sentences write it: `$5.00 usd` without the code. */
export function money(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(amount / 10 ** decimals);
}
