import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { exclusivePresets, producers } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { type ExclusiveConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";

/** The terms of tracks that have none of their own, and where they come from. */
export type ArtistDefault = {
  source: "preset" | "own" | "system";
  preset: { id: number; name: string } | null;
  config: ExclusiveConfig;
};

/** The signed-in producer's default terms; the system's where there are none. */
export async function readArtistDefault(ctx: Ctx<Db>): Promise<ArtistDefault> {
  const [found] = await ctx.db
    .select({
      config: producers.exclusiveDefault,
      preset: { id: exclusivePresets.id, name: exclusivePresets.name },
    })
    .from(producers)
    .leftJoin(
      exclusivePresets,
      and(eq(exclusivePresets.producerId, producers.userId), eq(exclusivePresets.isDefault, true)),
    )
    .where(eq(producers.userId, asProducer(ctx).id));
  if (!found?.config) return { source: "system", preset: null, config: SYSTEM_DEFAULT };
  return { source: found.preset ? "preset" : "own", preset: found.preset, config: found.config };
}
