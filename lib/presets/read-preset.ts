import { asProducer, type Ctx } from "@/lib/acts/context";
import { ownPreset, type Preset } from "./preset";

/** One of the signed-in producer's presets. Fails with `not_found`. */
export async function readPreset(ctx: Ctx, { presetId }: { presetId: number }): Promise<Preset> {
  return ownPreset(ctx.db, { presetId, producerId: asProducer(ctx).id });
}
