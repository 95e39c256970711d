import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { CollectionGrid } from "@/components/collections/collection-grid";
import { Page, PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext } from "@/lib/auth/viewer";
import { listCollections } from "@/lib/collections/list-collections";
import { presentCollection } from "./present-collection";

export const metadata: Metadata = {
  title: "Collections",
  description: "Beats that belong together, put together by their producers.",
};

const PATH = "/collections";
const A_PAGE = 24;

/** What producers have put together, the newest first. */
export default async function CollectionsPage(props: LibraryProps) {
  const ctx = await pageContext();
  const { q, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listCollections(ctx, { q, limit: A_PAGE, cursor: from }),
  );
  return (
    <Page>
      <PageHeader title="Collections" lead="Beats that belong together, put together by their producers." />
      {(rows.length > 0 || q !== "") && <LibrarySearch path={PATH} q={q} placeholder="Title or producer" />}
      {rows.length === 0 ? (
        <Nothing searched={q !== ""} />
      ) : (
        <div className="grid gap-10">
          <h2 className="sr-only">Collections</h2>
          <CollectionGrid collections={rows.map(presentCollection)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q }) : null}
            label="Older collections"
          />
        </div>
      )}
    </Page>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  return searched ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all collections</LinkButton>}>
      Search for fewer letters, or for the producer’s name.
    </EmptyState>
  ) : (
    <EmptyState
      title="No collections yet"
      action={<LinkButton href="/tracks">Browse the catalog</LinkButton>}
    >
      As soon as a producer publishes one, it stands here.
    </EmptyState>
  );
}
