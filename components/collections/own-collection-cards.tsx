import Link from "next/link";
import { BeatStatus } from "@/components/beats/beat-status";
import { CollectionCover } from "./collection-cover";
import { beatsIn, type CollectionActions, type OwnCollection } from "./own-collection";
import { OwnCollectionActions } from "./own-collection-actions";

/** A producer's collections with their covers first. */
export function OwnCollectionCards({
  collections,
  actions,
}: {
  collections: OwnCollection[];
  actions: CollectionActions;
}) {
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
      {collections.map((collection) => (
        <li key={collection.id} className="min-w-0">
          <article aria-label={collection.title} className="group">
            <Link href={`/backstage/collections/${collection.id}`} tabIndex={-1} aria-hidden>
              <CollectionCover src={collection.coverUrl} title={collection.title} />
            </Link>
            <div className="mt-4 flex items-start justify-between gap-4">
              <h2 className="min-w-0 display-4 wrap-anywhere">
                <Link
                  href={`/backstage/collections/${collection.id}`}
                  className="underline-offset-4 hover:underline"
                >
                  {collection.title}
                </Link>
              </h2>
              <BeatStatus state={collection.status} />
            </div>
            <p className="mt-1 mb-4 text-[0.9375rem] text-muted">{beatsIn(collection)}</p>
            <OwnCollectionActions collection={collection} actions={actions} />
          </article>
        </li>
      ))}
    </ul>
  );
}
