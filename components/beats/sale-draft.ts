import { type ConfigDraft, draftOf, figure, givenConfig } from "@/components/presets/config-draft";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import type { LicensingType } from "./licensing-names";

/** How a beat is sold now. */
export type BeatSale = {
  licensingType: LicensingType;
  offered: boolean;
  /** Decimal; null when it has none. */
  price: number | null;
  currency: string;
  source: "default" | "preset" | "own";
  presetId: number | null;
  /** The terms that apply. */
  config: ExclusiveConfig;
  /** The name of the preset when it was edited since the beat took it; else null. */
  outdated: string | null;
};

/** The same while somebody edits it. `kept`: the terms stay as they are. */
export type SaleDraft = {
  licensingType: LicensingType;
  offered: boolean;
  price: string;
  currency: string;
  source: BeatSale["source"] | "kept";
  presetId: string;
  config: ConfigDraft;
};

export function saleDraftOf(sale: BeatSale, presets: { id: number }[]): SaleDraft {
  return {
    licensingType: sale.licensingType,
    offered: sale.offered,
    price: sale.price === null ? "" : String(sale.price),
    currency: sale.currency,
    source: sale.outdated === null ? sale.source : "kept",
    presetId: String(sale.presetId ?? presets[0]?.id ?? ""),
    config: draftOf(sale.config),
  };
}

/** Another licensing type. Who adds the exclusive rights means to offer them. */
export function withLicensing(draft: SaleDraft, licensingType: LicensingType): SaleDraft {
  const added = draft.licensingType === "non_exclusive_only" && licensingType !== "non_exclusive_only";
  return { ...draft, licensingType, offered: added || draft.offered };
}

/** What is sent. Without exclusive rights nothing is offered, and price and terms, not shown then, stay for later. */
export function givenSale(draft: SaleDraft): Record<string, unknown> {
  const { licensingType: licensing_type, currency } = draft;
  const price = draft.price.trim() === "" ? null : figure(draft.price);
  if (licensing_type === "non_exclusive_only") {
    const known = typeof price === "number" && price > 0 ? price : null;
    return { licensing_type, exclusive_status: "not_available", price: known, currency };
  }
  return {
    licensing_type,
    exclusive_status: draft.offered ? "available" : "not_available",
    price,
    currency,
    ...(draft.source !== "kept" && { terms: givenTerms(draft) }),
  };
}

function givenTerms({ source, presetId, config }: SaleDraft): Record<string, unknown> {
  if (source === "preset") return { source, preset_id: Number(presetId) };
  return source === "own" ? { source, config: givenConfig(config) } : { source };
}

/** The terms that a choice other than `own` comes to; null for a preset that is not there. */
export function termsOf(
  { source, presetId }: SaleDraft,
  from: {
    kept: ExclusiveConfig;
    presets: { id: number; config: ExclusiveConfig }[];
    defaultConfig: ExclusiveConfig;
  },
): ExclusiveConfig | null {
  if (source === "kept") return from.kept;
  if (source === "default") return from.defaultConfig;
  return from.presets.find(({ id }) => String(id) === presetId)?.config ?? null;
}
