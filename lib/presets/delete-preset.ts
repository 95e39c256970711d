import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { exclusivePresets, producers, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { holdProducer, ownPreset } from "./preset";

/**
 * Deletes a preset that no track uses. Without its default preset, a producer's default terms are the system's.
 * Fails with `not_found`, and with `preset_in_use` and how many tracks use it under `preset`.
 */
export async function deletePreset(ctx: Ctx, { presetId }: { presetId: number }): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await transaction(ctx.db, async (tx) => {
    await holdProducer(tx, producerId);
    await holdPreset(tx, presetId);
    const preset = await ownPreset(tx, { presetId, producerId });
    if (preset.usageCount > 0) fail("preset_in_use", { fields: { preset: [usedBy(preset.usageCount)] } });
    // Sold and deleted tracks keep the terms they have; only where those came from is forgotten.
    await tx.update(tracks).set({ presetId: null }).where(eq(tracks.presetId, presetId));
    await tx.delete(exclusivePresets).where(eq(exclusivePresets.id, presetId));
    if (preset.isDefault)
      await tx.update(producers).set({ exclusiveDefault: null }).where(eq(producers.userId, producerId));
    await audit(ctx, tx, "preset.deleted", `preset:${presetId}`, { name: preset.name });
  });
}

/** A track that is about to take the preset is counted, or finds it gone. */
async function holdPreset(tx: Tx, presetId: number): Promise<void> {
  await tx
    .select({ id: exclusivePresets.id })
    .from(exclusivePresets)
    .where(eq(exclusivePresets.id, presetId))
    .for("update");
}

const usedBy = (tracks: number): string => (tracks === 1 ? "1 track uses it." : `${tracks} tracks use it.`);
