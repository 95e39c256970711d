import type { ExclusiveConfig } from "@/db/schema/documents";
import { FILE_NAMES, PLACES } from "./names";

type Term = Exclude<keyof ExclusiveConfig, "contact_email">;

/** One term of a license, for people: `key` is its name in the config. */
export type Clause = { key: Term; label: string; words: string };

/** Every key of an exclusive license's terms, a line each as a certificate lists them, in the order a buyer asks: what, how much, for whom. */
export function termsAsClauses(terms: ExclusiveConfig): Clause[] {
  const clause = (key: Term, label: string, words: string): Clause => ({ key, label, words });
  return [
    clause("territory", "Territory", territory(terms.territory)),
    clause("distribution_copies", "Copies sold or given away", amount(terms.distribution_copies)),
    clause("audio_streams", "Audio streams", amount(terms.audio_streams)),
    clause("video_streams", "Video streams", amount(terms.video_streams)),
    clause("monetized_videos", "Videos that earn money", amount(terms.monetized_videos)),
    clause("non_monetized_videos", "Videos that earn none", amount(terms.non_monetized_videos)),
    clause("radio_stations", "Radio stations", amount(terms.radio_stations)),
    clause("broadcasting", "Broadcasting", allowed(terms.broadcasting)),
    clause("for_profit_performances", "For-profit performances", allowed(terms.for_profit_performances)),
    clause("non_profit_performances", "Non-profit performances", amount(terms.non_profit_performances)),
    clause("content_id", "Content ID registration", allowed(terms.content_id)),
    clause("publishing_licensee", "Licensee's publishing", percent(terms.publishing_licensee)),
    clause("publishing_producer", "Producer's publishing", percent(terms.publishing_producer)),
    clause("producer_royalty", "Producer's royalty", percent(terms.producer_royalty)),
    clause("transferable", "Transfer to somebody else", allowed(terms.transferable)),
    clause("delivered_files", "Files", terms.delivered_files.map((kind) => FILE_NAMES[kind]).join("; ")),
    clause("governing_law", "Governing law", capitalized(PLACES[terms.governing_law])),
  ];
}

const territory = (place: ExclusiveConfig["territory"]): string =>
  place === "worldwide" ? "The whole world" : capitalized(PLACES[place]);
const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const allowed = (yes: boolean): string => (yes ? "Allowed" : "Not allowed");
const percent = (share: number): string => `${share} %`;

/** 250000 → "Up to 250,000", the same on every machine. */
function amount(limit: number | "unlimited"): string {
  if (limit === "unlimited") return "Unlimited";
  return limit === 0 ? "None" : `Up to ${String(limit).replace(/\B(?=(\d{3})+$)/g, ",")}`;
}
