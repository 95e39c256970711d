import { and, eq, inArray, ne, or } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { collections, collectionTracks, trackCredits, tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { holdOwnCollection } from "./collection";
import { TrackOrder } from "./collection-fields";
import { type OwnCollection, readOwnCollection } from "./read-own-collection";

type Given = { collectionId: number; track_ids: unknown };

/**
 * Gives one's collection these tracks in this order, in place of those it had: tracks of one's own, drafts too, and
 * published ones that one is credited on. Fails with `not_found`, and with `validation_failed` by place.
 */
export async function orderTracks(ctx: Ctx, { collectionId, ...given }: Given): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  const { track_ids: trackIds } = readFields(TrackOrder, given);
  return transaction(ctx.db, async (tx) => {
    await holdOwnCollection(tx, { collectionId, producerId });
    await checkTracks(tx, { collectionId, producerId, trackIds });
    await tx.delete(collectionTracks).where(eq(collectionTracks.collectionId, collectionId));
    if (trackIds.length > 0)
      await tx
        .insert(collectionTracks)
        .values(trackIds.map((trackId, position) => ({ collectionId, trackId, position })));
    await tx.update(collections).set({ updatedAt: ctx.now }).where(eq(collections.id, collectionId));
    return readOwnCollection({ ...ctx, db: tx }, { collectionId });
  });
}

type Chosen = { collectionId: number; producerId: number; trackIds: number[] };

async function checkTracks(tx: Tx, { collectionId, producerId, trackIds }: Chosen): Promise<void> {
  const mayBeIn = await tx
    .select({ id: tracks.id })
    .from(tracks)
    .innerJoin(
      trackCredits,
      and(eq(trackCredits.trackId, tracks.id), eq(trackCredits.producerId, producerId)),
    )
    .leftJoin(
      collectionTracks,
      and(eq(collectionTracks.trackId, tracks.id), eq(collectionTracks.collectionId, collectionId)),
    )
    .where(
      and(
        inArray(tracks.id, trackIds),
        ne(tracks.status, "deleted"),
        // What is in it already may stay, also when the one who sells it took it back.
        or(
          eq(tracks.producerId, producerId),
          eq(tracks.status, "published"),
          eq(collectionTracks.collectionId, collectionId),
        ),
      ),
    );
  const fitting = new Set(mayBeIn.map(({ id }) => id));
  const wrong = trackIds.flatMap((id, position) => (fitting.has(id) ? [] : [`track_ids.${position}`]));
  if (wrong.length > 0)
    invalid(
      Object.fromEntries(wrong.map((at) => [at, ["Choose beats of yours, or that you are credited on."]])),
    );
}
