import { sampleTime } from "@/lib/api/shapes";
import { coverUrl } from "@/lib/tracks/media-urls";
import { presentListing } from "@/lib/tracks/present";
import { collectionCoverUrl } from "./addresses";
import type { CollectionListing } from "./list-collections";
import type { CollectionDetails } from "./read-collection";
import type { OwnCollection, OwnCollectionLine } from "./read-own-collection";

/** A collection as the API writes it. */
export const presentCollection = (collection: CollectionListing) => ({
  id: collection.id,
  slug: collection.slug,
  title: collection.title,
  description: collection.description,
  release_date: collection.releaseDate,
  artist: collection.producer,
  cover_url: collectionCoverUrl(collection),
  track_count: collection.shown,
  published_at: collection.publishedAt?.toISOString() ?? null,
});

/** The same with its tracks. */
export const presentDetails = (collection: CollectionDetails) => ({
  ...presentCollection(collection),
  tracks: collection.tracks.map(presentListing),
});

/** A collection in its producer's list. */
export const presentOwnLine = (collection: OwnCollectionLine) => ({
  ...presentCollection(collection),
  status: collection.status,
  all_track_count: collection.all,
  updated_at: sampleTime(collection.updatedAt),
});

/** A collection as its producer works on it. */
export const presentOwn = (collection: OwnCollection) => ({
  ...presentOwnLine(collection),
  tracks: collection.tracks.map((track) => ({
    id: track.id,
    title: track.title,
    artist_name: track.producerName,
    state: track.state,
    duration_ms: track.durationMs,
    cover_url: coverUrl(track, "small"),
  })),
});
