import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { listeningHistory, plays, producerListeners, trackCredits, tracks } from "@/db/schema";
import { inCatalog } from "@/lib/tracks/listing";
import type { Listener } from "./listener";
import { raiseDays } from "./raise-days";

export type Play = {
  trackId: number;
  listener: Listener;
  heardMs: number;
  at: Date;
  /** Whose history it goes into; null for strangers. */
  userId: number | null;
};

/**
 * Writes a play that counts and every figure that it is in. Answers false, and writes nothing, when the track has left
 * the catalog. All plays take their rows in this order, producers by their ids, so that none waits in a circle.
 */
export async function recordPlay(tx: Tx, { trackId, listener, heardMs, at, userId }: Play): Promise<boolean> {
  const [counted] = await tx
    .update(tracks)
    .set({ playCount: sql`${tracks.playCount} + 1` })
    .where(and(eq(tracks.id, trackId), inCatalog))
    .returning({ id: tracks.id });
  if (!counted) return false;
  await tx.insert(plays).values({ trackId, listener, heardMs, createdAt: at });
  await raiseDays(tx, { trackId, at, of: "plays" });
  const instant = sql`${at.toISOString()}::timestamptz`;
  await tx.execute(sql`
    insert into ${producerListeners} (producer_id, listener, first_at, last_at)
    select producer_id, ${listener}, ${instant}, ${instant} from ${trackCredits}
    where track_id = ${trackId} order by producer_id
    on conflict (producer_id, listener) do update
    set plays = ${producerListeners}.plays + 1, last_at = greatest(${producerListeners}.last_at, excluded.last_at)`);
  if (userId !== null)
    await tx
      .insert(listeningHistory)
      .values({ userId, trackId, lastAt: at })
      .onConflictDoUpdate({
        target: [listeningHistory.userId, listeningHistory.trackId],
        set: { lastAt: at, times: sql`${listeningHistory.times} + 1` },
      });
  return true;
}
