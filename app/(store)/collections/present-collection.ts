import type { ListedCollection } from "@/components/collections/collection-grid";
import { collectionCoverUrl, collectionHref } from "@/lib/collections/addresses";
import type { CollectionListing } from "@/lib/collections/list-collections";

/** A collection as the list components take it. */
export const presentCollection = (collection: CollectionListing): ListedCollection => ({
  id: collection.id,
  title: collection.title,
  href: collectionHref(collection),
  coverUrl: collectionCoverUrl(collection, "small"),
  producer: collection.producer.name,
  producerHref: `/producers/${collection.producer.slug}`,
  beats: collection.shown,
});
