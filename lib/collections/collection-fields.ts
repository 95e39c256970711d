import { z } from "zod";
import { isPlainLine, isPlainText } from "@/lib/plain-text";

/** What a producer enters for a collection, and the words that say what is wrong. */

export const LONGEST_TITLE = 100;
export const LONGEST_DESCRIPTION = 2000;
export const MOST_TRACKS = 100;

const PLAIN = "Use letters, digits and punctuation only.";

const shape = {
  title: z
    .string("Enter a title.")
    .trim()
    .min(1, "Enter a title.")
    .max(LONGEST_TITLE, `Use at most ${LONGEST_TITLE} characters.`)
    .refine(isPlainLine, PLAIN)
    .meta({ example: "Night Bus Tapes" }),
  description: z
    .string("Enter a description.")
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .max(LONGEST_DESCRIPTION, `Use at most ${LONGEST_DESCRIPTION} characters.`)
    .refine(isPlainText, PLAIN),
  release_date: z.iso.date("Enter a date.").nullable().meta({ example: "2026-05-11" }),
};

/** A collection that is changed says only what changes. */
export const CollectionPatch = z.strictObject(shape).partial();
export const NewCollectionFields = CollectionPatch.required({ title: true });

export const TrackOrder = z.strictObject({
  track_ids: z
    .array(z.int().positive().max(Number.MAX_SAFE_INTEGER), "Send a list of tracks.")
    .max(MOST_TRACKS, `Choose at most ${MOST_TRACKS} beats.`)
    .refine((ids) => new Set(ids).size === ids.length, "Put each beat in once.")
    .meta({ description: "All of them, in their order", example: [42] }),
});
