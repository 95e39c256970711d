import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { exclusivePresets, producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { holdProducer, ownPreset, type Preset } from "./preset";
import { PresetFields } from "./preset-fields";

type Given = { presetId: number; name: unknown; description?: unknown; config: unknown };

/**
 * Replaces what a preset says. Tracks that took it keep their copy (facts §4); the producer's default terms follow
 * when it is the default one. Fails with `validation_failed` and `not_found`.
 */
export async function updatePreset(ctx: Ctx, { presetId, ...given }: Given): Promise<Preset> {
  const { id: producerId } = asProducer(ctx);
  const fields = readFields(PresetFields, given);
  return transaction(ctx.db, async (tx) => {
    await holdProducer(tx, producerId);
    const [updated] = await tx
      .update(exclusivePresets)
      .set({ ...fields, updatedAt: ctx.now })
      .where(and(eq(exclusivePresets.id, presetId), eq(exclusivePresets.producerId, producerId)))
      .returning({ isDefault: exclusivePresets.isDefault });
    if (!updated) fail("not_found");
    if (updated.isDefault)
      await tx
        .update(producers)
        .set({ exclusiveDefault: fields.config })
        .where(eq(producers.userId, producerId));
    await audit(ctx, tx, "preset.updated", `preset:${presetId}`);
    return ownPreset(tx, { presetId, producerId });
  });
}
