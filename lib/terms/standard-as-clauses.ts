import { FILE_NAMES } from "./names";
import type { StandardTerms } from "./standard-terms";

export type StandardClause = { key: keyof StandardTerms; label: string; words: string };

/** Every key of a standard license's terms, a line each as a certificate lists them: what one may, must, may not. */
export function standardAsClauses(terms: StandardTerms): StandardClause[] {
  const clause = (key: keyof StandardTerms, label: string, words: string) => ({ key, label, words });
  return [
    clause("territory", "Territory", "The whole world"),
    clause("duration", "Duration", "Without an end"),
    clause("songs", "Songs made with it", terms.songs === 1 ? "One" : `Up to ${terms.songs}`),
    clause("credit", "Credit", `“${terms.credit}”`),
    clause("performance_attendees", "Performances", `Up to ${terms.performance_attendees} people each`),
    clause("delivered_files", "Files", terms.delivered_files.map((kind) => FILE_NAMES[kind]).join("; ")),
    clause("version", "Terms", terms.version),
    clause("content_id", "Content ID registration", allowed(terms.content_id)),
    clause("film", "Film", allowed(terms.film)),
    clause("television", "Television", allowed(terms.television)),
    clause("advertising", "Advertising", allowed(terms.advertising)),
    clause("games", "Games", allowed(terms.games)),
    clause("broadcasting", "Broadcasting", allowed(terms.broadcasting)),
    clause("resale", "Selling the beat on", allowed(terms.resale)),
    clause("transferable", "Transfer to somebody else", allowed(terms.transferable)),
    clause("ai_training", "Training AI", allowed(terms.ai_training)),
    clause("sample_packs", "Sample packs", allowed(terms.sample_packs)),
  ];
}

const allowed = (yes: boolean): string => (yes ? "Allowed" : "Not allowed");
