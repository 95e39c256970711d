import { z } from "zod";
import { isPlainLine, isPlainText } from "@/lib/plain-text";

const PLAIN = "Use letters, digits and punctuation only.";
const LONGEST_BIO = 1000;
const TOO_LONG = `Use at most ${LONGEST_BIO} characters.`;

/** The name on tracks and certificates. */
export const professionalName = z
  .string("Enter a professional name.")
  .trim()
  .min(2, "Use at least 2 characters.")
  .max(60, "Use at most 60 characters.")
  .refine(isPlainLine, PLAIN);

/** What a person says about themselves, in several lines. */
export const bio = z
  .string("Enter a text.")
  // Browsers send two characters for the end of a line.
  .max(2 * LONGEST_BIO, TOO_LONG)
  .trim()
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .pipe(z.string().max(LONGEST_BIO, TOO_LONG).refine(isPlainText, PLAIN));

// Names with which somebody could pass for the platform.
const RESERVED = new Set(["admin", "beatpass", "help", "official", "staff", "support", "team"]);

/** How a profile is addressed: lower case, with a letter in it, so that no handle is a number. */
export const handle = z
  .string("Enter a handle.")
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.*[a-z])[a-z0-9_]{3,30}$/,
    "Use 3 to 30 letters a–z, digits or _, at least one of them a letter.",
  )
  .refine((text) => !RESERVED.has(text), "This handle is not available.");
