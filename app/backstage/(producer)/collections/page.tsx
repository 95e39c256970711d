import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { OwnCollectionCards } from "@/components/collections/own-collection-cards";
import { OwnCollectionTable } from "@/components/collections/own-collection-table";
import { type View, ViewSwitch } from "@/components/collections/view-switch";
import { PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { listOwnCollections } from "@/lib/collections/list-own-collections";
import { publish, remove, unpublish } from "./actions";
import { presentCollection } from "./present-collection";

export const metadata: Metadata = { title: "My collections" };

const PATH = "/backstage/collections";
const A_PAGE = 24;
const STATUSES = [
  { value: "draft", label: "Drafts" },
  { value: "published", label: "Published" },
];

/** A producer's collections, as cards or as a table. */
export default async function CollectionsPage(props: LibraryProps) {
  await requireProducer(PATH);
  const ctx = await pageContext();
  const [{ q, status, cursor }, asked] = await Promise.all([addressOf(props), props.searchParams]);
  const view: View = asked.view === "table" ? "table" : "cards";
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listOwnCollections(ctx, {
      q,
      status: status === "draft" || status === "published" ? status : undefined,
      perPage: A_PAGE,
      cursor: from,
    }),
  );
  const filtered = q !== "" || status !== "";
  const here = (change: Record<string, string>) =>
    hrefWith(PATH, { q, status, view: view === "table" ? view : "", ...change });
  const collections = rows.map(presentCollection);
  const actions = { publish, unpublish, remove };
  return (
    <>
      <PageHeader
        title="My collections"
        lead="Beats that belong together, under one title and one cover. Deleting a collection leaves its beats alone."
        actions={(rows.length > 0 || filtered) && <NewCollection />}
      />
      {(rows.length > 0 || filtered) && (
        <div className="flex flex-wrap items-end justify-between gap-x-8">
          <div className="min-w-0 grow">
            <LibrarySearch path={PATH} q={q} status={status} statuses={STATUSES} placeholder="Title" />
          </div>
          <div className="mb-8">
            <ViewSwitch view={view} hrefOf={(each) => here({ view: each === "table" ? each : "", cursor })} />
          </div>
        </div>
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-10">
          {view === "table" ? (
            <OwnCollectionTable collections={collections} actions={actions} />
          ) : (
            <OwnCollectionCards collections={collections} actions={actions} />
          )}
          <CursorPagination
            nextHref={nextCursor && here({ cursor: nextCursor })}
            firstHref={cursor ? here({}) : null}
            label="Older collections"
          />
        </div>
      )}
    </>
  );
}

function NewCollection() {
  return (
    <LinkButton href={`${PATH}/new`} variant="primary" icon={Plus}>
      New collection
    </LinkButton>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all collections</LinkButton>}>
      Search for fewer letters, or choose any status.
    </EmptyState>
  ) : (
    <EmptyState title="No collections yet" action={<NewCollection />}>
      An album, a pack, a series: put beats together, give them a cover, and publish them as one.
    </EmptyState>
  );
}
