import { z } from "zod";
import { DELIVERABLE_FILES, GOVERNING_LAWS, TERRITORIES } from "@/db/schema/documents";
import { contract } from "@/lib/api/contract";
import { idParam, pageOf, pageQuery, sampledTime, success } from "@/lib/api/shapes";
import { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { ArtistDefaultFields, NewPresetFields, PresetFields } from "./preset-fields";

const tag = "Exclusive license presets";
const params = z.object({ preset: idParam });

const summary = z.string().meta({ example: "20/80 publishing, 3 % royalty, worldwide, 4 files" });

const Preset = z
  .strictObject({
    id: z.int().meta({ example: 42 }),
    name: z.string().meta({ example: "Premium" }),
    description: z.string(),
    config: ExclusiveConfig,
    is_default: z.boolean(),
    usage_count: z.int().meta({
      description: "Tracks that hold a copy of it, sold and deleted ones left out",
      example: 3,
    }),
    summary,
    created_at: sampledTime,
    updated_at: sampledTime,
  })
  .meta({ id: "Preset" });

export const listPresets = contract({
  id: "listPresets",
  method: "GET",
  path: "/exclusive-license-presets",
  tag,
  title: "List presets",
  description: "Your presets, newest first.",
  auth: "bearer",
  scope: "artist:read",
  query: pageQuery,
  answer: success(pageOf(Preset)),
  errors: ["not_a_producer"],
});

export const defaultConfig = contract({
  id: "defaultConfig",
  method: "GET",
  path: "/exclusive-license-presets/default-config",
  tag,
  title: "Get default config",
  description:
    "The system's default terms, which apply where neither the track nor you say anything else, and the words that " +
    "some keys take. Shares are whole percents that add up to 100; counts are whole numbers or “unlimited”.",
  auth: "bearer",
  scope: "artist:read",
  answer: success(
    z.strictObject({
      config: ExclusiveConfig,
      allowed: z.strictObject({
        territory: z.array(z.enum(TERRITORIES)),
        governing_law: z.array(z.enum(GOVERNING_LAWS)),
        delivered_files: z.array(z.enum(DELIVERABLE_FILES)),
      }),
    }),
  ),
  errors: ["not_a_producer"],
});

export const readPreset = contract({
  id: "readPreset",
  method: "GET",
  path: "/exclusive-license-presets/{preset}",
  tag,
  title: "Get preset",
  description: "One of your presets.",
  auth: "bearer",
  scope: "artist:read",
  params,
  answer: success(Preset),
  errors: ["not_a_producer"],
});

export const createPreset = contract({
  id: "createPreset",
  method: "POST",
  path: "/exclusive-license-presets",
  tag,
  title: "Create preset",
  description:
    "Keeps terms under a name, at most 100 of them. Keys of the config that you leave out are as in the default " +
    "config. A refusal names the key: config.publishing_licensee.",
  auth: "bearer",
  scope: "artist:write",
  body: NewPresetFields,
  answer: success(Preset),
  errors: ["not_a_producer"],
  idempotent: true,
});

export const updatePreset = contract({
  id: "updatePreset",
  method: "PUT",
  path: "/exclusive-license-presets/{preset}",
  tag,
  title: "Update preset",
  description:
    "Replaces name, description and the whole config; what you leave out goes back to its default. Tracks that use " +
    "the preset keep the terms they have. Your default terms follow if this is your default preset.",
  auth: "bearer",
  scope: "artist:write",
  params,
  body: PresetFields,
  answer: success(Preset),
  errors: ["not_a_producer"],
});

export const setDefaultPreset = contract({
  id: "setDefaultPreset",
  method: "POST",
  path: "/exclusive-license-presets/{preset}/set-default",
  tag,
  title: "Set default preset",
  description: "Makes it your default terms, in place of any others. Asking again changes nothing.",
  auth: "bearer",
  scope: "artist:write",
  params,
  answer: success(Preset),
  errors: ["not_a_producer"],
});

export const deletePreset = contract({
  id: "deletePreset",
  method: "DELETE",
  path: "/exclusive-license-presets/{preset}",
  tag,
  title: "Delete preset",
  description:
    "Only one that no track uses; the refusal says how many do. Without your default preset, your default terms are " +
    "the system's again.",
  auth: "bearer",
  scope: "artist:write",
  params,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true) })),
  errors: ["not_a_producer", "preset_in_use"],
});

const ArtistDefault = z.strictObject({
  source: z.enum(["preset", "own", "system"]),
  preset_id: z.int().nullable(),
  config: ExclusiveConfig,
  summary,
});

export const readArtistDefault = contract({
  id: "readArtistDefault",
  method: "GET",
  path: "/artist/exclusive-license-default",
  tag,
  title: "Get your default terms",
  description: "The terms of your tracks that have none of their own, and whether they are a preset's.",
  auth: "bearer",
  scope: "artist:read",
  answer: success(ArtistDefault),
  errors: ["not_a_producer"],
});

export const setArtistDefault = contract({
  id: "setArtistDefault",
  method: "POST",
  path: "/artist/exclusive-license-default",
  tag,
  title: "Set your default terms",
  description:
    "Default terms that are no preset's: your default preset, if you have one, is that no more. Keys left out are as " +
    "in the default config; null goes back to all of it.",
  auth: "bearer",
  scope: "artist:write",
  body: ArtistDefaultFields,
  answer: success(ArtistDefault),
  errors: ["not_a_producer"],
});
