import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { exclusivePresets, producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { holdProducer, ownPreset, type Preset } from "./preset";
import { unmarkDefault } from "./unmark-default";

/**
 * Makes a preset the producer's default terms. Of two at once the later one stays; doing it again changes nothing.
 * Fails with `not_found`.
 */
export async function setDefaultPreset(ctx: Ctx, { presetId }: { presetId: number }): Promise<Preset> {
  const { id: producerId } = asProducer(ctx);
  return transaction(ctx.db, async (tx) => {
    await holdProducer(tx, producerId);
    const preset = await ownPreset(tx, { presetId, producerId });
    if (preset.isDefault) return preset;
    await unmarkDefault(tx, producerId);
    await tx.update(exclusivePresets).set({ isDefault: true }).where(eq(exclusivePresets.id, presetId));
    await tx
      .update(producers)
      .set({ exclusiveDefault: preset.config })
      .where(eq(producers.userId, producerId));
    await audit(ctx, tx, "preset.made_default", `preset:${presetId}`);
    return { ...preset, isDefault: true };
  });
}
