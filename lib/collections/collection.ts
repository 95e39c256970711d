import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { collections, collectionTracks, producers, trackCredits, tracks } from "@/db/schema";
import { fail } from "@/lib/errors";
import { inCatalog } from "@/lib/tracks/listing";

export type CollectionRow = typeof collections.$inferSelect;

/** The columns that lists show. */
export const collectionColumns = {
  id: collections.id,
  slug: collections.slug,
  title: collections.title,
  description: collections.description,
  releaseDate: collections.releaseDate,
  coverKey: collections.coverKey,
  status: collections.status,
  publishedAt: collections.publishedAt,
  updatedAt: collections.updatedAt,
  producer: { id: producers.userId, slug: producers.slug, name: producers.name },
};

/**
 * What counts as a collection's track: one that its producer is credited on still. Sold and unpublished ones are hidden
 * from strangers, and deleted ones from everybody.
 */
export const stillIn = and(
  eq(collectionTracks.collectionId, collections.id),
  sql`${tracks.status} <> 'deleted'`,
  sql`exists (select from ${trackCredits} where ${trackCredits.trackId} = ${tracks.id}
    and ${trackCredits.producerId} = ${collections.producerId})`,
);

const tracksOf = (shown: SQL | undefined) => sql<number>`(select count(*)::int from ${collectionTracks}
  join ${tracks} on ${tracks.id} = ${collectionTracks.trackId} where ${and(stillIn, shown)})`;
/** How many of its tracks strangers see, and how many there are for its producer. */
export const shownTracks = tracksOf(inCatalog);
export const allTracks = tracksOf(undefined);

/** What strangers see: published, by a producer who is approved, and with something to hear. */
export const onShow = (db: Db): SQL | undefined =>
  and(
    eq(collections.status, "published"),
    eq(producers.status, "approved"),
    exists(
      db
        .select({ one: sql`1` })
        .from(collectionTracks)
        .innerJoin(tracks, eq(tracks.id, collectionTracks.trackId))
        .where(and(stillIn, inCatalog)),
    ),
  );

/** A producer's own collection, held until the transaction ends. Somebody else's fails with `not_found`. */
export async function holdOwnCollection(
  tx: Tx,
  of: { collectionId: number; producerId: number },
): Promise<CollectionRow> {
  const [collection] = await tx
    .select()
    .from(collections)
    .where(and(eq(collections.id, of.collectionId), eq(collections.producerId, of.producerId)))
    .for("update");
  return collection ?? fail("not_found");
}

/** Lets what gives a producer's collections their names and number come one after the other. */
export async function holdCollections(tx: Tx, producerId: number): Promise<void> {
  await tx
    .select({ id: producers.userId })
    .from(producers)
    .where(eq(producers.userId, producerId))
    .for("no key update");
}
