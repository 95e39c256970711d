import { count, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { exclusivePresets } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { holdProducer, type Preset } from "./preset";
import { NewPresetFields } from "./preset-fields";

const MOST_PRESETS = 100;

type Given = { name: unknown; description?: unknown; config?: unknown };

/** Makes a preset of the signed-in producer's; names may repeat. Fails with `validation_failed`. */
export async function createPreset(ctx: Ctx, input: Given): Promise<Preset> {
  const { id: producerId } = asProducer(ctx);
  const fields = readFields(NewPresetFields, input);
  return transaction(ctx.db, async (tx) => {
    await holdProducer(tx, producerId);
    const [held] = await tx
      .select({ presets: count() })
      .from(exclusivePresets)
      .where(eq(exclusivePresets.producerId, producerId));
    if ((held?.presets ?? 0) >= MOST_PRESETS)
      invalid({ name: [`You have ${MOST_PRESETS} presets. Delete one that you no longer use.`] });
    const [preset] = await tx
      .insert(exclusivePresets)
      .values({ ...fields, producerId, createdAt: ctx.now, updatedAt: ctx.now })
      .returning();
    if (!preset) throw new Error("the preset was not written");
    await audit(ctx, tx, "preset.created", `preset:${preset.id}`);
    return { ...preset, usageCount: 0 };
  });
}
