import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { type BeatLine, BeatsTable } from "@/components/beats/beats-table";
import { PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { listOwnTracks, type OwnTracksFilter } from "@/lib/tracks/list-own-tracks";
import { coverUrl } from "@/lib/tracks/media-urls";
import type { OwnTrack } from "@/lib/tracks/own-track";

export const metadata: Metadata = { title: "My beats" };

const PATH = "/backstage/beats";
const A_PAGE = 25;

const STATUSES: Record<string, { label: string; filter: OwnTracksFilter }> = {
  offered: { label: "Exclusive rights offered", filter: { exclusiveStatus: "available" } },
  not_offered: { label: "Not offered", filter: { exclusiveStatus: "not_available" } },
  sold: { label: "Sold", filter: { exclusiveStatus: "sold" } },
  draft: { label: "Drafts", filter: { status: "draft" } },
  unpublished: { label: "Unpublished", filter: { status: "unpublished" } },
};

/** A producer's beats: which can be bought, at what price and on which terms. */
export default async function BeatsPage(props: LibraryProps) {
  await requireProducer(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listOwnTracks(ctx, { q, ...STATUSES[status]?.filter, perPage: A_PAGE, cursor: from }),
  );
  const filtered = q !== "" || status !== "";
  return (
    <>
      <PageHeader
        title="My beats"
        lead="What each costs, on which terms, and whether it can be bought."
        actions={<LinkButton href="/backstage/presets">License presets</LinkButton>}
      />
      {(rows.length > 0 || filtered) && (
        <LibrarySearch
          path={PATH}
          q={q}
          status={status}
          statuses={Object.entries(STATUSES).map(([value, { label }]) => ({ value, label }))}
          placeholder="Title"
        />
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-10">
          <BeatsTable lines={rows.map(presentLine)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older beats"
          />
        </div>
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all beats</LinkButton>}>
      Search for fewer letters, or choose any status.
    </EmptyState>
  ) : (
    <EmptyState
      title="No beats yet"
      action={<LinkButton href="/backstage/presets">Prepare your license terms</LinkButton>}
    >
      Your beats appear here once they are uploaded, each with its price and its terms.
    </EmptyState>
  );
}

const TERMS = { default: "Default", own: "Own terms" };

function presentLine(track: OwnTrack): BeatLine {
  const { id, title, status, licensingType, exclusiveStatus, priceMinor, currency, terms, obstacle } = track;
  return {
    id,
    title,
    coverUrl: coverUrl(track, "small"),
    state: exclusiveStatus === "sold" ? "sold" : status,
    licensingType,
    priceMinor,
    currency,
    terms: terms.source === "preset" ? (terms.preset?.name ?? TERMS.own) : TERMS[terms.source],
    obstacle,
  };
}
