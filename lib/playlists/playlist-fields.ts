import { z } from "zod";
import { isPlainLine, isPlainText } from "@/lib/plain-text";

export const MOST_TRACKS = 500;
const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 500;
const PLAIN = "Use letters, digits and punctuation only.";

/** What its owner says of a playlist. */
export const PlaylistFields = z.strictObject({
  name: z
    .string("Name the playlist.")
    .trim()
    .min(1, "Name the playlist.")
    .max(LONGEST_NAME, `Use at most ${LONGEST_NAME} characters.`)
    .refine(isPlainLine, PLAIN)
    .meta({ example: "Late trains" }),
  description: z
    .string()
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .max(LONGEST_DESCRIPTION, `Use at most ${LONGEST_DESCRIPTION} characters.`)
    .refine(isPlainText, PLAIN)
    .default(""),
  is_public: z
    .boolean()
    .default(false)
    .meta({ description: "A private one is there for you only, as all are while your profile is private" }),
});
export type PlaylistFields = z.output<typeof PlaylistFields>;
