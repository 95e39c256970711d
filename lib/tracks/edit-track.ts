import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { followMakers } from "@/lib/credits/follow-makers";
import { readFields } from "@/lib/people/fields";
import { holdOwnTrack, type OwnTrack, ownTrack } from "./own-track";
import { columnsOf, TrackPatch } from "./track-fields";

/**
 * Changes what one's track says of itself; what is left out stays. A sold one too: its certificate holds what it said
 * when it was sold. Fails with `not_found` and `validation_failed`.
 */
export async function editTrack(ctx: Ctx, input: { trackId: number; changes: unknown }): Promise<OwnTrack> {
  const { id: producerId } = asProducer(ctx);
  const { trackId } = input;
  const changes = readFields(TrackPatch, input.changes);
  return transaction(ctx.db, async (tx) => {
    await holdOwnTrack(tx, { trackId, producerId });
    const columns = columnsOf(changes);
    if (Object.keys(columns).length > 0) await tx.update(tracks).set(columns).where(eq(tracks.id, trackId));
    await followMakers(tx, trackId);
    await audit(ctx, tx, "track.edited", `track:${trackId}`, { fields: Object.keys(changes) });
    return ownTrack(tx, { trackId, producerId });
  });
}
