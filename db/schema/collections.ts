import { index, integer, pgEnum, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import { producers } from "./people";
import { tracks } from "./tracks";

export const collectionStatus = pgEnum("collection_status", ["draft", "published"]);

/** A producer's tracks under one title: an album, a pack. Deleting it leaves its tracks alone. */
export const collections = pgTable(
  "collections",
  {
    id: id(),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    slug: text().notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
    releaseDate: text(),
    coverKey: text(),
    coverThumbKey: text(),
    status: collectionStatus().notNull().default("draft"),
    publishedAt: instant(),
    updatedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("collections_slug").on(t.producerId, t.slug),
    index("collections_producer").on(t.producerId, t.id),
    index("collections_newest").on(t.status, t.publishedAt, t.id),
  ],
);

export const collectionTracks = pgTable(
  "collection_tracks",
  {
    collectionId: ref()
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    /** From 0, without gaps. */
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.trackId] }),
    index("collection_tracks_track").on(t.trackId),
  ],
);
