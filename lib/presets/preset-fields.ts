import { z } from "zod";
import { isPlainLine } from "@/lib/plain-text";
import { GivenConfig } from "@/lib/terms/exclusive-config";

/** What a producer enters for a preset, and the words that say what is wrong. */

const PLAIN = "Use letters, digits and punctuation only.";

const line = (most: number, error: string) =>
  z.string(error).trim().max(most, `Use at most ${most} characters.`).refine(isPlainLine, PLAIN);

const name = line(80, "Enter a name.").min(1, "Name the preset.").meta({ example: "Premium" });
const description = line(300, "Enter a description.")
  .default("")
  .meta({ description: "For yourself; buyers do not see it", example: "30/70 with MIDI" });
const config = GivenConfig.meta({ description: "Keys that are left out are as in the default config" });

/** A preset that replaces another says its config; a new one may leave it out and starts from the system default. */
export const PresetFields = z.strictObject({ name, description, config });
export const NewPresetFields = z.strictObject({ name, description, config: config.prefault({}) });

/** Default terms of the producer's own; null for the system's. */
export const ArtistDefaultFields = z.strictObject({ config: config.nullable() });
