import type { Currency } from "@/lib/money";

/** Stripe's smallest charge by currency, in minor units (docs.stripe.com/currencies). */
const MINIMUM: Record<Currency, number> = { USD: 50, EUR: 50, GBP: 30, CAD: 50 };
/** Eight digits, whatever the currency. */
const MAXIMUM = 99_999_999;

/** Whether Stripe takes a card payment of this amount at all. */
export function isPayable(amountMinor: number, currency: Currency): boolean {
  const minimum = MINIMUM[currency];
  return minimum !== undefined && amountMinor >= minimum && amountMinor <= MAXIMUM;
}
