import { sampleTime } from "@/lib/api/shapes";
import { termsAsSummary } from "@/lib/terms/terms-as-summary";
import type { Preset } from "./preset";
import type { ArtistDefault } from "./read-artist-default";

/** A preset as the API writes it. */
export const presentPreset = (preset: Preset) => ({
  id: preset.id,
  name: preset.name,
  description: preset.description,
  config: preset.config,
  is_default: preset.isDefault,
  usage_count: preset.usageCount,
  summary: termsAsSummary(preset.config),
  created_at: sampleTime(preset.createdAt),
  updated_at: sampleTime(preset.updatedAt),
});

/** The default terms as the API writes them. */
export const presentArtistDefault = ({ source, preset, config }: ArtistDefault) => ({
  source,
  preset_id: preset?.id ?? null,
  config,
  summary: termsAsSummary(config),
});
