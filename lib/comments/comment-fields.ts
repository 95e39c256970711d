import { z } from "zod";
import { isPlainText } from "@/lib/plain-text";

export const LONGEST = 1000;
const TOO_LONG = `Use at most ${LONGEST} characters.`;
const MOST_LINKS = 2;
const LINK = /\b(?:https?:\/\/|www\.)/gi;

/** What somebody may say: plain text, with few enough links that it is no advertisement. */
export const body = z
  .string("Say something.")
  // A character is up to four of what a schema counts; what is longer is not even looked at.
  .max(4 * LONGEST, TOO_LONG)
  // Nobody needs more than one empty line.
  .overwrite((text) =>
    text
      .replaceAll("\r\n", "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  )
  .refine((text) => text.length > 0, { error: "Say something.", abort: true })
  // The database counts characters, not halves of them.
  .refine((text) => [...text].length <= LONGEST, TOO_LONG)
  .refine(isPlainText, "Use letters, digits and punctuation only.")
  .refine((text) => (text.match(LINK) ?? []).length <= MOST_LINKS, `Leave at most ${MOST_LINKS} links in it.`)
  .meta({ description: "Plain text, 1 to 1000 characters, at most 2 links", example: "The bells at 0:42!" });

export const NewComment = z.strictObject({
  body,
  answers: z.int().positive().nullable().default(null).meta({
    description: "The comment that this one answers. Answers have none of their own",
    example: null,
  }),
});
export const CommentEdit = z.strictObject({ body });

const REASON = "Say in 3 to 200 characters why.";
export const ModerationReason = z.strictObject({
  reason: z
    .string(REASON)
    .trim()
    .min(3, REASON)
    .max(200, REASON)
    .refine(isPlainText, "Use letters, digits and punctuation only.")
    .meta({ example: "Advertisement" }),
});
