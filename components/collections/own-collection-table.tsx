import Link from "next/link";
import { BeatStatus } from "@/components/beats/beat-status";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { beatsIn, type CollectionActions, type OwnCollection } from "./own-collection";
import { OwnCollectionActions } from "./own-collection-actions";

const columns = (actions: CollectionActions): Column<OwnCollection>[] => [
  {
    id: "collection",
    header: "Collection",
    primary: true,
    cell: ({ id, title, coverUrl }) => (
      <span className="flex min-w-0 items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={coverUrl} alt="" loading="lazy" className="size-12 shrink-0 bg-raised object-cover" />
        <Link
          href={`/backstage/collections/${id}`}
          className="min-w-0 font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {title}
        </Link>
      </span>
    ),
  },
  { id: "status", header: "Status", cell: ({ status }) => <BeatStatus state={status} /> },
  { id: "beats", header: "Beats", cell: (collection) => beatsIn(collection) },
  { id: "released", header: "Date", cell: ({ releaseDate }) => <DateTime value={releaseDate} /> },
  { id: "published", header: "Published", cell: ({ publishedAt }) => <DateTime value={publishedAt} /> },
  {
    id: "next",
    header: "What can be done",
    hideHeader: true,
    cell: (collection) => <OwnCollectionActions collection={collection} actions={actions} />,
  },
];

/** A producer's collections, one a line. */
export function OwnCollectionTable({
  collections,
  actions,
}: {
  collections: OwnCollection[];
  actions: CollectionActions;
}) {
  return (
    <Table
      caption="Your collections"
      columns={columns(actions)}
      rows={collections}
      rowKey={({ id }) => String(id)}
    />
  );
}
