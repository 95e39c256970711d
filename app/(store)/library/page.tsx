import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { LibraryHeader } from "@/components/library/library-header";
import { LibrarySearch } from "@/components/library/library-search";
import { type PurchaseLine, PurchaseTable } from "@/components/library/purchase-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { type ListedPurchase, listPurchases } from "@/lib/purchases/list-purchases";
import type { PurchaseStatus } from "@/lib/purchases/states";
import { coverUrls } from "@/lib/tracks/cover-urls";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "./address";

export const metadata: Metadata = { title: "Library", robots: { index: false } };

const PATH = "/library";
const A_PAGE = 20;

/** The states that a buyer thinks of as one. */
const STATUSES: Record<string, { label: string; of: PurchaseStatus[] }> = {
  open: { label: "Confirming", of: ["pending"] },
  paid: { label: "Paid", of: ["succeeded"] },
  looked_at: { label: "Disputed or under review", of: ["disputed", "review"] },
  returned: { label: "Refunded", of: ["refunding", "refunded", "charged_back"] },
  canceled: { label: "Not completed", of: ["canceled"] },
};

/** What the signed-in person bought. */
export default async function PurchasesPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listPurchases(ctx, { q, status: STATUSES[status]?.of, limit: A_PAGE, cursor: from }),
  );
  const coverOf = await coverUrls(ctx, { trackIds: rows.map(({ purchase }) => purchase.trackId) });
  const filtered = q !== "" || status !== "";
  return (
    <Page>
      <LibraryHeader />
      {(rows.length > 0 || filtered) && (
        <LibrarySearch
          path={PATH}
          q={q}
          status={status}
          statuses={Object.entries(STATUSES).map(([value, { label }]) => ({ value, label }))}
          placeholder="Title, producer or order"
        />
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-10">
          <PurchaseTable lines={rows.map((row) => presentLine(row, coverOf))} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older purchases"
          />
        </div>
      )}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all purchases</LinkButton>}>
      Search for fewer letters, or choose any status.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing bought yet"
      action={
        <LinkButton href="/tracks" variant="primary">
          Find a beat
        </LinkButton>
      }
    >
      Beats whose exclusive rights you buy appear here, with their files and the certificate that proves it.
    </EmptyState>
  );
}

function presentLine(
  { purchase, certificateId }: ListedPurchase,
  coverOf: (id: number) => string,
): PurchaseLine {
  const { id, reference, trackId, track, totalMinor, currency, status, createdAt } = purchase;
  return {
    id,
    reference,
    trackId,
    title: track.title,
    artists: track.artists.join(", "),
    coverUrl: coverOf(trackId),
    totalMinor,
    currency,
    status,
    createdAt: createdAt.toISOString(),
    certificateId,
  };
}
