import { z } from "zod";
import { instantOf } from "@/lib/api/instant-of";
import { sampledTime } from "@/lib/api/shapes";
import { invalid } from "@/lib/errors";
import { CURRENCIES, fromDecimal, toDecimal } from "@/lib/money";
import { isPlainLine } from "@/lib/plain-text";
import type { Discount } from "./discount";

const MOST_BOUND = 100;
const LARGEST_MINOR = 99_999_999;
const uses = (what: string) =>
  z.int(`${what} is a whole number.`).min(1, "At least 1.").max(1_000_000).nullable();

/** What an administrator says of a coupon: the body of the API's requests and the fields of the form. */
export const CouponTerms = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9_-]{3,40}$/, "Use 3 to 40 letters A–Z, digits, - or _.")
    .meta({ description: "Kept in upper case; buyers may type either", example: "SAVE20" }),
  description: z
    .string()
    .trim()
    .max(200, "Use at most 200 characters.")
    .refine(isPlainLine, "Use letters, digits and punctuation only.")
    .default("")
    .meta({ description: "For administrators alone" }),
  type: z.enum(["percentage", "fixed"], "Choose a type."),
  amount: z
    .number("Enter a number.")
    .positive("Enter more than 0.")
    .meta({ description: "Percent, or a decimal amount in `currency`", example: 20 }),
  currency: z
    .enum(CURRENCIES, "Choose a currency.")
    .nullable()
    .default(null)
    .meta({ description: "Of a fixed amount; null for a percentage" }),
  usage_limit: uses("The limit").default(null).meta({ description: "Uses in all; null: no limit" }),
  per_user_limit: uses("The limit").default(null).meta({ description: "Uses of one person; null: no limit" }),
  starts_at: sampledTime.nullable().default(null),
  expires_at: sampledTime.nullable().default(null),
  user_emails: z
    .array(z.string().max(254).trim().toLowerCase().pipe(z.email("This is no e-mail address.")))
    .max(MOST_BOUND, `At most ${MOST_BOUND} people.`)
    .default([])
    .meta({ description: "Whom it is for; empty: everybody" }),
  track_ids: z
    .array(z.int("A track is named by its number.").positive())
    .max(MOST_BOUND, `At most ${MOST_BOUND} tracks.`)
    .default([])
    .meta({ description: "What it is for; empty: every track" }),
});
export type CouponTerms = z.output<typeof CouponTerms>;

/** The terms as the coupon's row keeps them. Fails with `validation_failed` where two fields do not fit together. */
export function rowOf(terms: CouponTerms) {
  const startsAt = terms.starts_at === null ? null : instantOf("starts_at", terms.starts_at);
  const expiresAt = terms.expires_at === null ? null : instantOf("expires_at", terms.expires_at);
  if (startsAt && expiresAt && expiresAt <= startsAt)
    invalid({ expires_at: ["It has to expire after it starts."] });
  return {
    code: terms.code,
    description: terms.description,
    ...discountIn(terms),
    usageLimit: terms.usage_limit,
    perUserLimit: terms.per_user_limit,
    startsAt,
    expiresAt,
  };
}

/** A coupon's amount as the API writes it: percent, or a decimal in its currency. */
export function amountOf({ type, bps, amountMinor, currency }: Discount): number {
  return type === "percentage" ? (bps ?? 0) / 100 : toDecimal(amountMinor ?? 0, currency ?? "USD");
}

function discountIn({ type, amount, currency }: CouponTerms): Discount {
  if (type === "percentage") {
    if (currency !== null) invalid({ currency: ["A percentage has no currency."] });
    const bps = wholeOf(amount, "USD", "A percentage has at most two decimals.");
    if (bps > 10_000) invalid({ amount: ["At most 100 percent."] });
    return { type, bps, amountMinor: null, currency };
  }
  if (currency === null) return invalid({ currency: ["Choose the currency of the amount."] });
  const amountMinor = wholeOf(amount, currency, `${currency} has two decimals.`);
  if (amountMinor > LARGEST_MINOR) invalid({ amount: ["This is more than any track can cost."] });
  return { type, bps: null, amountMinor, currency };
}

/** Hundredths of a percent are counted like the cents of a currency. */
function wholeOf(amount: number, currency: string, complaint: string): number {
  try {
    return fromDecimal(amount, currency);
  } catch {
    return invalid({ amount: [complaint] });
  }
}
