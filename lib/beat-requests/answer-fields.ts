import { z } from "zod";
import { isPlainText } from "@/lib/plain-text";

/** A producer answers a request with at most this many beats (facts §2). */
export const MOST_ANSWERS = 5;
export const LONGEST_NOTE = 300;

const EACH_ONCE = "Choose each beat once.";

/** What a producer answers a request with, and the words that say what is wrong. */
export const AnswerFields = z.strictObject({
  track_ids: z
    .array(z.int().positive().max(Number.MAX_SAFE_INTEGER), "Choose your beats.")
    .min(1, "Choose a beat.")
    .max(MOST_ANSWERS, `Choose at most ${MOST_ANSWERS} beats.`)
    .refine((ids) => new Set(ids).size === ids.length, EACH_ONCE)
    .meta({ description: "Published tracks of yours", example: [42] }),
  note: z
    .string("Enter a note.")
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .max(LONGEST_NOTE, `Use at most ${LONGEST_NOTE} characters.`)
    .refine(isPlainText, "Use letters, digits and punctuation only.")
    .default("")
    .meta({ example: "The first one has the piano you describe." }),
});
