import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { Page, PageHeader } from "@/components/layout/page";
import { ProducerGrid } from "@/components/people/producer-grid";
import { ProducerSearch } from "@/components/people/producer-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext } from "@/lib/auth/viewer";
import { type ListedProducer, listProducers, PRODUCER_SORTS } from "@/lib/profiles/list-producers";
import { pictureUrl } from "@/lib/profiles/picture-url";

export const metadata: Metadata = {
  title: "Producers",
  description: "Who makes the beats: everybody whom the Producer Program has approved.",
};

const PATH = "/producers";
const A_PAGE = 24;
const SORTS = [
  { value: "followed", label: "Most followed" },
  { value: "newest", label: "Newest" },
  { value: "name", label: "Name" },
];

/** The directory of producers. */
export default async function ProducersPage(props: LibraryProps) {
  const { q, cursor } = await addressOf(props);
  const asked = (await props.searchParams).sort;
  const sort = PRODUCER_SORTS.find((each) => each === asked) ?? "followed";
  const ctx = await pageContext();
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listProducers(ctx, { q, sort, limit: A_PAGE, cursor: from }),
  );
  return (
    <Page>
      <PageHeader
        title="Producers"
        lead="Who makes the beats. Each of them was approved by a person."
        actions={
          <>
            <LinkButton href="/leaderboards">Leaderboards</LinkButton>
            <LinkButton href="/program">Become a producer</LinkButton>
          </>
        }
      />
      <ProducerSearch q={q} sort={sort} sorts={SORTS} />
      {rows.length === 0 ? (
        <EmptyState
          title={q ? "Nobody by that name" : "No producers yet"}
          action={
            q ? (
              <LinkButton href={PATH}>Show all producers</LinkButton>
            ) : (
              <LinkButton href="/program">Be the first</LinkButton>
            )
          }
        >
          {q ? "Search for fewer letters." : "As soon as somebody is approved, they stand here."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <ProducerGrid producers={rows.map(presentProducer)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, sort, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, sort }) : null}
            label="More producers"
          />
        </div>
      )}
    </Page>
  );
}

const presentProducer = ({ slug, portraitKey, isVerified, ...shown }: ListedProducer) => ({
  ...shown,
  href: `${PATH}/${slug}`,
  portraitUrl: portraitKey && pictureUrl(portraitKey, "small"),
  verified: isVerified,
});
