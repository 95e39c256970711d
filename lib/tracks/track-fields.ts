import { z } from "zod";
import { isPlainLine, isPlainText } from "@/lib/plain-text";
import { BPM_MAX, BPM_MIN, GENRES, KEYS, MOODS, parseKey, SCALES } from "./vocabulary";

/** What a producer says of a track (facts §3), and the words that tell what is wrong. */

export const LONGEST_TITLE = 100;
export const LONGEST_DESCRIPTION = 2000;
export const MOST_TAGS = 10;
const LONGEST_TAG = 30;

const PLAIN = "Use letters, digits and punctuation only.";
const BPM = `Enter a whole number from ${BPM_MIN} to ${BPM_MAX}.`;

const title = z
  .string("Enter a title.")
  .trim()
  .min(1, "Enter a title.")
  .max(LONGEST_TITLE, `Use at most ${LONGEST_TITLE} characters.`)
  .refine(isPlainLine, PLAIN)
  .meta({ example: "Summer Vibes" });

const key = z
  .string("Choose a key.")
  .max(20, "Choose a key.")
  .refine((text) => parseKey(text) !== null, "Write a key such as C, F# or Bb.")
  .transform((text) => parseKey(text) ?? "C")
  .meta({
    description: `One of ${KEYS.map((each) => each.key).join(", ")}, or its name with a flat`,
    example: "F#",
  });

/** Lower case, and each once: that is how they are searched and compared. */
export const tags = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .min(1, "A tag has at least one letter.")
      .max(LONGEST_TAG, `A tag has at most ${LONGEST_TAG} characters.`)
      .refine(isPlainLine, PLAIN),
    "Send a list of tags.",
  )
  .max(MOST_TAGS, `Use at most ${MOST_TAGS} tags.`)
  .overwrite((given) => [...new Set(given)])
  .meta({ example: ["night drive", "808"] });

const isrc = z
  .string()
  .trim()
  .toUpperCase()
  .overwrite((text) => text.replaceAll("-", ""))
  .regex(/^[A-Z]{2}[A-Z0-9]{3}\d{7}$/, "An ISRC has 12 characters, such as US-S1Z-99-00001.")
  .nullable()
  .meta({ description: "With or without its hyphens (ISO 3901)", example: "USS1Z9900001" });

const shape = {
  title,
  genre: z.enum(GENRES, "Choose a genre.").meta({ example: "Trap" }),
  mood: z.enum(MOODS, "Choose a mood.").meta({ example: "Dark" }),
  bpm: z.int(BPM).min(BPM_MIN, BPM).max(BPM_MAX, BPM).meta({ example: 140 }),
  key,
  scale: z.enum(SCALES, "Choose major or minor."),
  description: z
    .string("Enter a description.")
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .max(LONGEST_DESCRIPTION, `Use at most ${LONGEST_DESCRIPTION} characters.`)
    .refine(isPlainText, PLAIN),
  tags,
  release_date: z.iso.date("Enter a date.").nullable().meta({ example: "2026-05-11" }),
  isrc,
};

/** A track that is changed says only what changes. */
export const TrackPatch = z.strictObject(shape).partial();
/** What every track has, because the catalog is searched by it; the rest may follow. */
export const NewTrackFields = TrackPatch.required({
  title: true,
  genre: true,
  mood: true,
  bpm: true,
  key: true,
  scale: true,
});

/** The same as columns of `tracks`. */
export function columnsOf<T extends z.output<typeof TrackPatch>>(fields: T) {
  const { release_date: releaseDate, ...rest } = fields;
  return { ...rest, ...(releaseDate !== undefined && { releaseDate }) };
}
