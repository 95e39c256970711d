import { z } from "zod";
import {
  type ExclusiveConfig as Config,
  DELIVERABLE_FILES,
  GOVERNING_LAWS,
  TERRITORIES,
} from "@/db/schema/documents";

// The terms of an exclusive license, with the keys, defaults and ranges of facts §4.
const YES_OR_NO = "Choose yes or no.";
const WHOLE_SHARE = "Enter a whole number from 0 to 100.";
const PERCENT = "Enter a percentage from 0 to 100.";
const COUNT = "Enter a whole number from 0 up, or “unlimited”.";
const share = z.int(WHOLE_SHARE).min(0, WHOLE_SHARE).max(100, WHOLE_SHARE);
const count = z.union([z.literal("unlimited"), z.int().min(0, COUNT)], COUNT);

const keys = {
  publishing_producer: share.meta({ example: 20 }),
  publishing_licensee: share.meta({ example: 80 }),
  producer_royalty: z
    .number(PERCENT)
    .min(0, PERCENT)
    .max(100, PERCENT)
    .meta({ description: "Percent", example: 3 }),
  territory: z.enum(TERRITORIES, "Choose a territory from the list."),
  governing_law: z.enum(GOVERNING_LAWS, "Choose a law from the list."),
  distribution_copies: count,
  audio_streams: count,
  monetized_videos: count,
  non_monetized_videos: count,
  video_streams: count,
  radio_stations: count,
  non_profit_performances: count,
  broadcasting: z.boolean(YES_OR_NO),
  for_profit_performances: z.boolean(YES_OR_NO),
  content_id: z.boolean(YES_OR_NO),
  transferable: z.boolean(YES_OR_NO).meta({ example: false }),
  delivered_files: z
    .array(z.enum(DELIVERABLE_FILES, "Choose files from the list."))
    .min(1, "Choose at least one file that the buyer gets.")
    .max(DELIVERABLE_FILES.length, "Name each file once.")
    .refine((files) => new Set(files).size === files.length, "Name each file once."),
  contact_email: z
    .email("Enter an e-mail address like you@example.com.")
    .max(254, "Use at most 254 characters.")
    .optional()
    .meta({ description: "The producer's account e-mail when left out." }),
};

const whole = z
  .strictObject(keys)
  .refine((config) => config.publishing_producer + config.publishing_licensee === 100, {
    message: "The publishing shares add up to 100.",
    path: ["publishing_licensee"],
  });

export const ExclusiveConfig: z.ZodType<Config> = whole;

export type ExclusiveConfig = Config;

/** What applies where neither the track nor its producer says anything else. */
export const SYSTEM_DEFAULT: ExclusiveConfig = {
  publishing_producer: 20,
  publishing_licensee: 80,
  producer_royalty: 3,
  territory: "worldwide",
  governing_law: "us",
  distribution_copies: "unlimited",
  audio_streams: "unlimited",
  monetized_videos: "unlimited",
  non_monetized_videos: "unlimited",
  video_streams: "unlimited",
  radio_stations: "unlimited",
  non_profit_performances: "unlimited",
  broadcasting: true,
  for_profit_performances: true,
  content_id: true,
  transferable: false,
  delivered_files: ["wav", "wav_tagged", "mp3_320", "stems"],
};

/** A config as a producer gives it: a key that is left out is as in the system default. */
export const GivenConfig = z
  .strictObject(keys)
  .partial()
  .transform((given) => ({ ...SYSTEM_DEFAULT, ...given }))
  .pipe(whole);
