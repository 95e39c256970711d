import type { ExclusiveConfig } from "@/db/schema/documents";
import { FILE_NAMES, PLACES } from "./names";

/** An exclusive license's terms, said to the buyer. Nothing is added that the config does not say. */
export interface TermsAsSentences {
  may: string[];
  mayNot: string[];
  get: string[];
  /** Percent of the publishing (the composition). */
  publishing: { producer: number; licensee: number };
  royalty: string;
  law: string;
}

type CountKey =
  | "distribution_copies"
  | "audio_streams"
  | "video_streams"
  | "monetized_videos"
  | "non_monetized_videos"
  | "radio_stations"
  | "non_profit_performances";

/** Verb and thing of each counted right, so that "unlimited", a number and none all read as a sentence. */
const counted: [CountKey, verb: string, thing: string][] = [
  ["distribution_copies", "Sell or give away", "copies"],
  ["audio_streams", "Reach", "audio streams"],
  ["video_streams", "Reach", "video streams"],
  ["monetized_videos", "Publish", "monetized videos"],
  ["non_monetized_videos", "Publish", "videos without monetization"],
  ["radio_stations", "Have it played on", "radio stations"],
  ["non_profit_performances", "Perform it at", "non-profit shows"],
];

const permitted: [keyof ExclusiveConfig, words: string][] = [
  ["for_profit_performances", "Perform it at paid shows"],
  ["broadcasting", "Broadcast it"],
  ["content_id", "Register your song with Content ID"],
  ["transferable", "Pass this license on to someone else"],
];

/** Puts the config of facts §4 into plain words. */
export function termsAsSentences(config: ExclusiveConfig): TermsAsSentences {
  const may = [
    config.territory === "worldwide" ? "Use it worldwide" : `Use it in ${PLACES[config.territory]}`,
  ];
  const mayNot: string[] = [];
  for (const [key, verb, thing] of counted) {
    const limit = config[key];
    if (limit === 0) mayNot.push(`${verb} ${thing}`);
    else if (limit === "unlimited") may.push(`${verb} unlimited ${thing}`);
    else may.push(`${verb} up to ${limit.toLocaleString("en-US")} ${thing}`);
  }
  for (const [key, words] of permitted) (config[key] ? may : mayNot).push(words);
  return {
    may,
    mayNot,
    get: config.delivered_files.map((file) => FILE_NAMES[file]),
    publishing: { producer: config.publishing_producer, licensee: config.publishing_licensee },
    royalty:
      config.producer_royalty === 0
        ? "No royalty is owed to the producer"
        : `The producer receives a royalty of ${config.producer_royalty}%`,
    law: `The law of ${PLACES[config.governing_law]} applies`,
  };
}
