export type LicensingType = "non_exclusive_only" | "both" | "exclusive_only";

/** What the licensing types are called, and what each means for the producer. */
export const LICENSING_NAMES: Record<LicensingType, { name: string; meaning: string }> = {
  non_exclusive_only: { name: "Standard", meaning: "Licensed to many subscribers, never sold as a whole." },
  both: {
    name: "Standard and exclusive",
    meaning: "Licensed to many until one buyer takes the exclusive rights.",
  },
  exclusive_only: { name: "Exclusive", meaning: "For one buyer only." },
};
