import { z } from "zod";
import { CURRENCIES, type Currency, fromDecimal, toDecimal } from "@/lib/money";
import { isPlainText } from "@/lib/plain-text";
import { BPM_MAX, BPM_MIN, GENRES, KEYS, MOODS, SCALES } from "@/lib/tracks/vocabulary";
import type { BeatRequestRow } from "./beat-request";

/** What somebody who looks for a beat enters (facts §2), and the words that say what is wrong. */

export const SHORTEST_DESCRIPTION = 10;
export const LONGEST_DESCRIPTION = 500;
const LONGEST_ADDRESS = 300;
const MOST_BUDGET = 1_000_000;
const KEY_NAMES = KEYS.map(({ key }) => key);

const description = z
  .string("Say what you are looking for.")
  .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
  .max(LONGEST_DESCRIPTION, `Use at most ${LONGEST_DESCRIPTION} characters.`)
  .refine((text) => [...text].length >= SHORTEST_DESCRIPTION, {
    error: `Say it in at least ${SHORTEST_DESCRIPTION} characters.`,
    abort: true,
  })
  .refine(isPlainText, "Use letters, digits and punctuation only.")
  .meta({ example: "A dark, slow beat with a detuned piano, for a hook that is already written." });

const referenceUrl = z
  .string("Enter an address.")
  .trim()
  .max(LONGEST_ADDRESS, `Use at most ${LONGEST_ADDRESS} characters.`)
  .refine(isSafeAddress, "Enter an address that begins with https://.")
  .meta({
    description: "Something to hear for comparison; https only. Shown as a link, never fetched.",
    example: "https://example.com/a-song",
  });

const bpm = z
  .int(`Enter a whole number from ${BPM_MIN} to ${BPM_MAX}.`)
  .min(BPM_MIN, `Enter a whole number from ${BPM_MIN} to ${BPM_MAX}.`)
  .max(BPM_MAX, `Enter a whole number from ${BPM_MIN} to ${BPM_MAX}.`);

const shape = {
  description,
  reference_url: referenceUrl.nullable(),
  genre: z.enum(GENRES, "Choose a genre from the list.").nullable(),
  bpm_min: bpm.meta({ example: 80 }).nullable(),
  bpm_max: bpm.meta({ example: 96 }).nullable(),
  key: z.enum(KEY_NAMES, "Choose a key from the list.").nullable(),
  scale: z.enum(SCALES, "Choose major or minor.").nullable(),
  mood: z.enum(MOODS, "Choose a mood from the list.").nullable(),
  budget: z
    .number("Enter an amount such as 150.")
    .positive("Enter an amount above 0, or none.")
    .max(MOST_BUDGET, "Enter a smaller amount.")
    .meta({ description: "For information: nothing is charged. Decimal, in budget_currency", example: 150 })
    .nullable(),
  budget_currency: z.enum(CURRENCIES, "Choose a currency from the list.").nullable(),
};

const tokens = z
  .int("Choose 1, 2 or 3.")
  .min(1, "Choose 1, 2 or 3.")
  .max(3, "Choose 1, 2 or 3.")
  .meta({ description: "What it costs: it stays open for 24 hours each", example: 1 });

/** What is left out is open to all. */
export const RequestPatch = z.strictObject(shape).partial();
const whole = RequestPatch.required({ description: true });
export const RequestFields = whole.superRefine(checkTogether);
export const NewRequestFields = whole.extend({ tokens: tokens.default(1) }).superRefine(checkTogether);
export const RunFields = z.strictObject({ tokens: tokens.default(1) });

type Fields = z.output<typeof RequestFields>;

function checkTogether(fields: Fields, issue: z.RefinementCtx): void {
  const { bpm_min, bpm_max, budget, budget_currency } = fields;
  const refuse = (path: string, message: string) => issue.addIssue({ code: "custom", path: [path], message });
  if (bpm_min && bpm_max && bpm_min > bpm_max) refuse("bpm_max", "This is below the slowest tempo.");
  if (budget && !budget_currency) refuse("budget_currency", "Say in which currency.");
  if (budget && budget_currency && !isWritable(budget, budget_currency))
    refuse("budget", "Enter an amount with at most 2 decimals.");
}

function isWritable(amount: number, currency: Currency): boolean {
  try {
    return fromDecimal(amount, currency) > 0;
  } catch {
    return false;
  }
}

/** An https address of a public name, without anybody's password in it. */
function isSafeAddress(text: string): boolean {
  const address = URL.parse(text);
  return (
    address?.protocol === "https:" && address.hostname.includes(".") && !address.username && !address.password
  );
}

/** The fields as a row keeps them. */
export function columnsOf(fields: Fields) {
  const currency = fields.budget ? (fields.budget_currency ?? null) : null;
  return {
    description: fields.description,
    referenceUrl: fields.reference_url ? new URL(fields.reference_url).href : null,
    genre: fields.genre ?? null,
    bpmMin: fields.bpm_min ?? null,
    bpmMax: fields.bpm_max ?? null,
    key: fields.key ?? null,
    scale: fields.scale ?? null,
    mood: fields.mood ?? null,
    budgetMinor: fields.budget && currency ? fromDecimal(fields.budget, currency) : null,
    budgetCurrency: currency,
  };
}

/** The row as the fields that would make it. */
export const fieldsOf = (row: BeatRequestRow) => ({
  description: row.description,
  reference_url: row.referenceUrl,
  genre: row.genre,
  bpm_min: row.bpmMin,
  bpm_max: row.bpmMax,
  key: row.key,
  scale: row.scale,
  mood: row.mood,
  budget:
    row.budgetMinor === null || row.budgetCurrency === null
      ? null
      : toDecimal(row.budgetMinor, row.budgetCurrency),
  budget_currency: row.budgetCurrency,
});
