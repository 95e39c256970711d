import { FILE_NAMES } from "./names";
import type { StandardTerms } from "./standard-terms";

/** A standard license's terms, said to whom it is granted. Nothing is added that the terms do not say. */
export interface StandardAsSentences {
  may: string[];
  must: string[];
  mayNot: string[];
  get: string[];
}

type Permission = {
  [Key in keyof StandardTerms]: StandardTerms[Key] extends boolean ? Key : never;
}[keyof StandardTerms];

const permitted: [Permission, words: string][] = [
  ["content_id", "Register the song with Content ID"],
  ["film", "Use it in films"],
  ["television", "Use it on television"],
  ["advertising", "Use it in advertising"],
  ["games", "Use it in games"],
  ["broadcasting", "Broadcast it"],
  ["resale", "Sell the beat on"],
  ["transferable", "Pass this license on to someone else"],
  ["ai_training", "Train AI with it"],
  ["sample_packs", "Put it into a sample pack"],
];

/** Puts the terms of facts §4 into plain words. */
export function standardAsSentences(terms: StandardTerms): StandardAsSentences {
  const allowed = permitted.filter(([key]) => terms[key]);
  const refused = permitted.filter(([key]) => !terms[key]);
  return {
    may: [
      "Use it worldwide, without an end date",
      terms.songs === 1 ? "Make one song with it" : `Make up to ${terms.songs} songs with it`,
      `Perform that song before up to ${terms.performance_attendees} people`,
      ...allowed.map(([, words]) => words),
    ],
    must: [`Credit the song “${terms.credit}”`],
    mayNot: refused.map(([, words]) => words),
    get: terms.delivered_files.map((file) => FILE_NAMES[file]),
  };
}
