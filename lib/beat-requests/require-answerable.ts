import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tracks } from "@/db/schema";
import { invalid } from "@/lib/errors";
import { inCatalog } from "@/lib/tracks/listing";
import { MOST_ANSWERS } from "./answer-fields";

type Chosen = {
  producerId: number;
  trackIds: number[];
  /** With what they have answered before. */
  answered: ReadonlySet<number>;
};

/**
 * Refuses beats that a producer cannot answer with: more than five in all, one twice, one that is not theirs or not in
 * the catalog. Fails with `validation_failed`, by beat.
 */
export async function requireAnswerable(tx: Tx, { producerId, trackIds, answered }: Chosen): Promise<void> {
  const left = MOST_ANSWERS - answered.size;
  if (trackIds.length > left && !trackIds.some((id) => answered.has(id)))
    invalid({ track_ids: [`You can answer with ${left === 0 ? "no more beats" : `${left} more`}.`] });
  const offered = await tx
    .select({ id: tracks.id })
    .from(tracks)
    .where(and(inArray(tracks.id, trackIds), eq(tracks.producerId, producerId), inCatalog));
  const own = new Set(offered.map(({ id }) => id));
  const wrong = trackIds.flatMap((id, position) => {
    if (answered.has(id)) return [{ position, why: "You have answered with this one already." }];
    return own.has(id) ? [] : [{ position, why: "Choose one of your published beats." }];
  });
  if (wrong.length > 0)
    invalid(Object.fromEntries(wrong.map(({ position, why }) => [`track_ids.${position}`, [why]])));
}
