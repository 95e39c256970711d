import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { exclusivePresets, producers } from "@/db/schema";
import { fail } from "@/lib/errors";

/** Reusable terms, and how many tracks hold a copy of them. */
export type Preset = typeof exclusivePresets.$inferSelect & { usageCount: number };

// A sold track's terms never change and a deleted one has none to show: neither can be given other terms, so neither
// may keep a preset from being deleted.
export const presetColumns = {
  ...getTableColumns(exclusivePresets),
  usageCount: sql<number>`(select count(*)::int from tracks where tracks.preset_id = exclusive_presets.id
    and tracks.exclusive_status <> 'sold' and tracks.status <> 'deleted')`,
};

/** A preset of this producer's; somebody else's fails with `not_found`, as one that does not exist. */
export async function ownPreset(db: Db, of: { presetId: number; producerId: number }): Promise<Preset> {
  const [preset] = await db
    .select(presetColumns)
    .from(exclusivePresets)
    .where(and(eq(exclusivePresets.id, of.presetId), eq(exclusivePresets.producerId, of.producerId)));
  return preset ?? fail("not_found");
}

/** Lets one change of a producer's presets and default terms follow the other, until the transaction ends. */
export async function holdProducer(tx: Tx, producerId: number): Promise<void> {
  await tx
    .select({ id: producers.userId })
    .from(producers)
    .where(eq(producers.userId, producerId))
    .for("no key update");
}
