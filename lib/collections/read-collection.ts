import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { collections, collectionTracks, producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { inCatalog, listingColumns, type TrackListing, toListing } from "@/lib/tracks/listing";
import { collectionColumns, shownTracks, stillIn } from "./collection";
import type { CollectionListing } from "./list-collections";

export type CollectionDetails = CollectionListing & {
  status: "draft" | "published";
  /** Those in the catalog, in the producer's order. */
  tracks: TrackListing[];
  /** Whether it is the asker's own. */
  own: boolean;
};

/**
 * A collection as its page shows it: published, or one's own. What was sold or taken back since is left out. Fails with
 * `not_found`.
 */
export async function readCollection(
  ctx: Ctx<Db>,
  { collectionId }: { collectionId: number },
): Promise<CollectionDetails> {
  const [collection] = await ctx.db
    .select({ ...collectionColumns, shown: shownTracks, approved: producers.status })
    .from(collections)
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .where(eq(collections.id, collectionId));
  if (!collection) fail("not_found");
  const { approved, ...shown } = collection;
  const own = ctx.actor.kind === "user" && ctx.actor.id === collection.producer.id;
  const isPublic = collection.status === "published" && approved === "approved";
  if (!isPublic && !own) fail("not_found");
  return { ...shown, own, tracks: await shownIn(ctx, collectionId) };
}

async function shownIn(ctx: Ctx<Db>, collectionId: number): Promise<TrackListing[]> {
  const inOrder = await ctx.db
    .select({ id: tracks.id })
    .from(collections)
    .innerJoin(collectionTracks, eq(collectionTracks.collectionId, collections.id))
    .innerJoin(tracks, eq(tracks.id, collectionTracks.trackId))
    .where(and(eq(collections.id, collectionId), stillIn, inCatalog))
    .orderBy(asc(collectionTracks.position));
  const ids = inOrder.map(({ id }) => id);
  const rows = await ctx.db
    .select(listingColumns)
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(inArray(tracks.id, ids));
  return rows
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map((row) => toListing(row, ctx.actor));
}
