import { and, asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { collections, collectionTracks, producers, tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { allTracks, collectionColumns, shownTracks, stillIn } from "./collection";

/** A track as the producer of its collection knows it; only `in_catalog` ones are seen by others. */
export type CollectedTrack = {
  id: number;
  title: string;
  producerId: number;
  producerName: string;
  coverKey: string | null;
  durationMs: number;
  state: "in_catalog" | "draft" | "unpublished" | "sold";
};

export type OwnCollectionLine = {
  [Column in Exclude<keyof typeof collectionColumns, "producer">]: (typeof collections.$inferSelect)[Column];
} & {
  producer: { id: number; slug: string; name: string };
  /** How many of its tracks others see, and how many there are. */
  shown: number;
  all: number;
};
export type OwnCollection = OwnCollectionLine & { tracks: CollectedTrack[] };

/** Collections with whose they are and how much is in them. Narrow it to a producer's. */
export const ownCollections = (db: Db) =>
  db
    .select({ ...collectionColumns, shown: shownTracks, all: allTracks })
    .from(collections)
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .$dynamic();

/** One of the signed-in producer's collections, with all of its tracks. Fails with `not_found`. */
export async function readOwnCollection(
  ctx: Ctx<Db>,
  { collectionId }: { collectionId: number },
): Promise<OwnCollection> {
  const { id: producerId } = asProducer(ctx);
  const [collection] = await ownCollections(ctx.db).where(
    and(eq(collections.id, collectionId), eq(collections.producerId, producerId)),
  );
  return collection ? { ...collection, tracks: await collected(ctx.db, collectionId) } : fail("not_found");
}

async function collected(db: Db, collectionId: number): Promise<CollectedTrack[]> {
  const rows = await db
    .select(collectedColumns)
    .from(collections)
    .innerJoin(collectionTracks, eq(collectionTracks.collectionId, collections.id))
    .innerJoin(tracks, eq(tracks.id, collectionTracks.trackId))
    .where(and(eq(collections.id, collectionId), stillIn))
    .orderBy(asc(collectionTracks.position));
  return rows.map(toCollected);
}

export const collectedColumns = {
  id: tracks.id,
  title: tracks.title,
  producerId: tracks.producerId,
  producerName: tracks.producerName,
  coverKey: tracks.coverKey,
  durationMs: tracks.durationMs,
  status: tracks.status,
  exclusiveStatus: tracks.exclusiveStatus,
};
type Row = Omit<CollectedTrack, "state"> & Pick<typeof tracks.$inferSelect, "status" | "exclusiveStatus">;

export function toCollected({ status, exclusiveStatus, ...track }: Row): CollectedTrack {
  const state = exclusiveStatus === "sold" ? "sold" : status === "published" ? "in_catalog" : status;
  return { ...track, state: state === "deleted" ? "unpublished" : state };
}
