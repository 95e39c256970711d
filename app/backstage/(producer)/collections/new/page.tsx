import type { Metadata } from "next";
import { CollectionForm } from "@/components/collections/collection-form";
import { PageHeader } from "@/components/layout/page";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { tracksToCollect } from "@/lib/collections/tracks-to-collect";
import { publish, saveCollection } from "../actions";
import { presentBeat } from "../present-collection";

export const metadata: Metadata = { title: "New collection" };

const EMPTY = {
  id: null,
  title: "",
  description: "",
  releaseDate: null,
  coverUrl: null,
  beats: [],
  published: false,
};

/** A collection to be. */
export default async function NewCollectionPage() {
  const maker = await requireProducer("/backstage/collections/new");
  const tracks = await tracksToCollect(await pageContext());
  return (
    <>
      <PageHeader
        title="New collection"
        crumbs={[{ label: "My collections", href: "/backstage/collections" }, { label: "New collection" }]}
      />
      <CollectionForm
        collection={EMPTY}
        beats={tracks.map(presentBeat(maker))}
        save={saveCollection}
        publish={publish}
      />
    </>
  );
}
