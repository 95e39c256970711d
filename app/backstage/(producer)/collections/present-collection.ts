import type { CollectedBeat } from "@/components/collections/collected-beat";
import type { OwnCollection } from "@/components/collections/own-collection";
import { collectionCoverUrl, collectionHref } from "@/lib/collections/addresses";
import type { CollectedTrack, OwnCollectionLine } from "@/lib/collections/read-own-collection";
import { coverUrl } from "@/lib/tracks/media-urls";

/** A collection as Backstage's components take it. */
export const presentCollection = (collection: OwnCollectionLine): OwnCollection => ({
  id: collection.id,
  title: collection.title,
  href: collectionHref(collection),
  coverUrl: collectionCoverUrl(collection),
  status: collection.status,
  shown: collection.shown,
  all: collection.all,
  releaseDate: collection.releaseDate,
  publishedAt: collection.publishedAt,
});

/** A beat as the editor takes it; `maker` is who edits. */
export const presentBeat =
  (maker: { id: number }) =>
  (track: CollectedTrack): CollectedBeat => ({
    id: track.id,
    title: track.title,
    by: track.producerId === maker.id ? null : track.producerName,
    coverUrl: coverUrl(track, "small"),
    state: track.state === "in_catalog" ? "published" : track.state,
  });
