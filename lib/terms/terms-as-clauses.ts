import type { ExclusiveConfig } from "@/db/schema/documents";
import { FILE_NAMES, lawName, TERM_NAMES, type Term, territoryName } from "./names";

/** One term of a license, for people: `key` is its name in the config. */
export type Clause = { key: Term; label: string; words: string };

/** Every key of an exclusive license's terms, a line each as a certificate lists them, in the order a buyer asks: what, how much, for whom. */
export function termsAsClauses(terms: ExclusiveConfig): Clause[] {
  const clause = (key: Term, words: string): Clause => ({ key, label: TERM_NAMES[key], words });
  return [
    clause("territory", territoryName(terms.territory)),
    clause("distribution_copies", amount(terms.distribution_copies)),
    clause("audio_streams", amount(terms.audio_streams)),
    clause("video_streams", amount(terms.video_streams)),
    clause("monetized_videos", amount(terms.monetized_videos)),
    clause("non_monetized_videos", amount(terms.non_monetized_videos)),
    clause("radio_stations", amount(terms.radio_stations)),
    clause("broadcasting", allowed(terms.broadcasting)),
    clause("for_profit_performances", allowed(terms.for_profit_performances)),
    clause("non_profit_performances", amount(terms.non_profit_performances)),
    clause("content_id", allowed(terms.content_id)),
    clause("publishing_licensee", percent(terms.publishing_licensee)),
    clause("publishing_producer", percent(terms.publishing_producer)),
    clause("producer_royalty", percent(terms.producer_royalty)),
    clause("transferable", allowed(terms.transferable)),
    clause("delivered_files", terms.delivered_files.map((kind) => FILE_NAMES[kind]).join("; ")),
    clause("governing_law", lawName(terms.governing_law)),
  ];
}

const allowed = (yes: boolean): string => (yes ? "Allowed" : "Not allowed");
const percent = (share: number): string => `${share} %`;

/** 250000 → "Up to 250,000", the same on every machine. */
function amount(limit: number | "unlimited"): string {
  if (limit === "unlimited") return "Unlimited";
  return limit === 0 ? "None" : `Up to ${String(limit).replace(/\B(?=(\d{3})+$)/g, ",")}`;
}
