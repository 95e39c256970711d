"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { DefaultChoice } from "@/components/presets/default-terms";
import type { PresetInput } from "@/components/presets/preset-form";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { createPreset } from "@/lib/presets/create-preset";
import { deletePreset } from "@/lib/presets/delete-preset";
import { setArtistDefault } from "@/lib/presets/set-artist-default";
import { setDefaultPreset } from "@/lib/presets/set-default-preset";
import { updatePreset } from "@/lib/presets/update-preset";

// A server action is an address that anyone may post anything to; the acts check the rest of it by field.
const PresetId = z.int().positive();
const Fields = z.object({ name: z.unknown(), description: z.unknown(), config: z.unknown() });
const Choice = z.discriminatedUnion("source", [
  z.object({ source: z.literal("preset"), presetId: PresetId }),
  z.object({ source: z.literal("own"), config: z.unknown() }),
  z.object({ source: z.literal("system") }),
]);

export async function addPreset(given: PresetInput): Promise<Saved> {
  const fields = Fields.parse(given);
  const ctx = await pageContext();
  return saving(() => createPreset(ctx, fields));
}

export async function savePreset(presetId: number, given: PresetInput): Promise<Saved> {
  const [id, fields] = [PresetId.parse(presetId), Fields.parse(given)];
  const ctx = await pageContext();
  return saving(() => updatePreset(ctx, { presetId: id, ...fields }));
}

export async function removePreset(presetId: number): Promise<Saved> {
  const id = PresetId.parse(presetId);
  const ctx = await pageContext();
  return saving(() => deletePreset(ctx, { presetId: id }));
}

export async function makeDefault(presetId: number): Promise<Saved> {
  const id = PresetId.parse(presetId);
  const ctx = await pageContext();
  return saving(() => setDefaultPreset(ctx, { presetId: id }));
}

/** Saves which terms are the producer's default, and the terms themselves when they are no preset's. */
export async function saveDefault(given: DefaultChoice): Promise<Saved> {
  const choice = Choice.parse(given);
  const ctx = await pageContext();
  if (choice.source === "preset") return saving(() => setDefaultPreset(ctx, { presetId: choice.presetId }));
  return saving(() => setArtistDefault(ctx, { config: choice.source === "own" ? choice.config : null }));
}
