import { z } from "zod";
import {
  type ExclusiveConfig as Config,
  DELIVERABLE_FILES,
  GOVERNING_LAWS,
  TERRITORIES,
} from "@/db/schema/documents";

/** The terms of an exclusive license, with the keys, defaults and ranges of facts §4. */
const share = z.int().min(0).max(100);
const count = z.union([z.literal("unlimited"), z.int().min(0)]);

export const ExclusiveConfig: z.ZodType<Config> = z
  .strictObject({
    publishing_producer: share.meta({ example: 20 }),
    publishing_licensee: share.meta({ example: 80 }),
    producer_royalty: z.number().min(0).max(100).meta({ description: "Percent", example: 3 }),
    territory: z.enum(TERRITORIES),
    governing_law: z.enum(GOVERNING_LAWS),
    distribution_copies: count,
    audio_streams: count,
    monetized_videos: count,
    non_monetized_videos: count,
    video_streams: count,
    radio_stations: count,
    non_profit_performances: count,
    broadcasting: z.boolean(),
    for_profit_performances: z.boolean(),
    content_id: z.boolean(),
    transferable: z.boolean().meta({ example: false }),
    delivered_files: z.array(z.enum(DELIVERABLE_FILES)).min(1),
    contact_email: z.email().optional().meta({ description: "The producer's account e-mail when left out." }),
  })
  .refine((config) => config.publishing_producer + config.publishing_licensee === 100, {
    message: "The publishing shares add up to 100.",
    path: ["publishing_licensee"],
  });

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
