import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { BeatStatus } from "@/components/beats/beat-status";
import { CollectionForm } from "@/components/collections/collection-form";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { collectionCoverUrl, collectionHref } from "@/lib/collections/addresses";
import { readOwnCollection } from "@/lib/collections/read-own-collection";
import { tracksToCollect } from "@/lib/collections/tracks-to-collect";
import { publish, saveCollection } from "../actions";
import { presentBeat } from "../present-collection";

export const metadata: Metadata = { title: "Collection" };

type Props = { params: Promise<{ collection: string }> };

/** One of a producer's collections, to be worked on. */
export default async function CollectionPage({ params }: Props) {
  const { collection: given } = await params;
  const maker = await requireProducer(`/backstage/collections/${encodeURIComponent(given)}`);
  const collectionId = idParam.safeParse(given).data ?? notFound();
  const ctx = await pageContext();
  const [collection, tracks] = await Promise.all([
    found(readOwnCollection(ctx, { collectionId })),
    tracksToCollect(ctx),
  ]);
  return (
    <>
      <PageHeader
        title={collection.title}
        lead={<BeatStatus state={collection.status} />}
        crumbs={[{ label: "My collections", href: "/backstage/collections" }, { label: collection.title }]}
        actions={
          <LinkButton href={collectionHref(collection)}>
            {collection.status === "published" ? "See it in the store" : "See it as listeners will"}
          </LinkButton>
        }
      />
      <CollectionForm
        key={collection.id}
        collection={{
          id: collection.id,
          title: collection.title,
          description: collection.description,
          releaseDate: collection.releaseDate,
          coverUrl: collection.coverKey && collectionCoverUrl(collection),
          beats: collection.tracks.map(presentBeat(maker)),
          published: collection.status === "published",
        }}
        beats={tracks.map(presentBeat(maker))}
        save={saveCollection}
        publish={publish}
      />
    </>
  );
}
