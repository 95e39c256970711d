import { z } from "zod";
import { SCOPES } from "@/lib/acts/context";
import { byField } from "@/lib/api/read-input";
import { invalid } from "@/lib/errors";
import { isPlainLine } from "@/lib/plain-text";

/** What people may enter, and the words that tell them what is wrong. */

const LONGEST_NAME = 80;
const LONGEST_EMAIL = 254;
export const SHORTEST_PASSWORD = 10;
// Long enough for any phrase, short enough that nobody makes us hash a book.
const LONGEST_PASSWORD = 200;

const PLAIN = "Use letters, digits and punctuation only.";

const personName = z
  .string("Enter a name.")
  .trim()
  .max(LONGEST_NAME, `Use at most ${LONGEST_NAME} characters.`)
  .refine(isPlainLine, PLAIN);

export const name = personName.min(1, "Enter your name.");

/** Empty means none. */
export const legalName = personName.transform((text) => text || null);

export const email = z
  .string("Enter your e-mail address.")
  .trim()
  .toLowerCase()
  .min(1, "Enter your e-mail address.")
  .max(LONGEST_EMAIL, `Use at most ${LONGEST_EMAIL} characters.`)
  .pipe(z.email("Enter an e-mail address like you@example.com."));

export const newPassword = z
  .string("Enter a password.")
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters. A few words make a good password.`)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

export const givenPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(LONGEST_PASSWORD, "This is not your password.");

export const tokenName = z
  .string("Enter a name.")
  .trim()
  .min(1, "Name the token after what will use it.")
  .max(60, "Use at most 60 characters.")
  .refine(isPlainLine, PLAIN);

export const scopes = z
  .array(z.enum(SCOPES, "Choose from the list."), "Choose what the token may do.")
  .min(1, "Choose at least one thing that the token may do.")
  .transform((chosen) => SCOPES.filter((scope) => chosen.includes(scope)));

/** The input as the schema reads it. Fails with `validation_failed`, field by field. */
export function readFields<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  return result.success ? result.data : invalid(byField(result.error));
}
