/** What stands in the boxes of a request's form; empty where it is left open. */
export type RequestDraft = {
  description: string;
  referenceUrl: string;
  genre: string;
  mood: string;
  key: string;
  scale: string;
  bpmMin: string;
  bpmMax: string;
  budget: string;
  currency: string;
};

export const EMPTY_DRAFT: RequestDraft = {
  description: "",
  referenceUrl: "",
  genre: "",
  mood: "",
  key: "",
  scale: "",
  bpmMin: "",
  bpmMax: "",
  budget: "",
  currency: "CAD",
};

/** The fields as the act reads them. What is no number is handed on as it is, to be refused by name. */
export const givenRequest = (draft: RequestDraft): Record<string, unknown> => ({
  description: draft.description,
  reference_url: draft.referenceUrl.trim() || null,
  genre: draft.genre || null,
  mood: draft.mood || null,
  key: draft.key || null,
  scale: draft.scale || null,
  bpm_min: numberIn(draft.bpmMin),
  bpm_max: numberIn(draft.bpmMax),
  budget: numberIn(draft.budget.replace(",", ".")),
  budget_currency: draft.budget.trim() ? draft.currency : null,
});

function numberIn(text: string): number | string | null {
  const words = text.trim();
  if (words === "") return null;
  return Number.isFinite(Number(words)) ? Number(words) : words;
}
