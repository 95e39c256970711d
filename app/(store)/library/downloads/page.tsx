import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { type DownloadLine, DownloadTable } from "@/components/library/download-table";
import { LibraryHeader } from "@/components/library/library-header";
import { LibrarySearch } from "@/components/library/library-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { type ListedDownload, listDownloads } from "@/lib/downloads/list-downloads";
import { entitlements } from "@/lib/entitlements/entitlements";
import { coverUrls } from "@/lib/tracks/cover-urls";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "../address";

export const metadata: Metadata = { title: "Downloads", robots: { index: false } };

const PATH = "/library/downloads";
const A_PAGE = 20;

/** What the signed-in person downloaded, to download it again. */
export default async function DownloadsPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { q, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listDownloads(ctx, { q, page: 1, perPage: A_PAGE, cursor: from }),
  );
  const coverOf = await coverUrls(ctx, { trackIds: rows.map(({ trackId }) => trackId) });
  return (
    <Page>
      <LibraryHeader />
      {(rows.length > 0 || q !== "") && <LibrarySearch path={PATH} q={q} placeholder="Title or producer" />}
      {rows.length === 0 ? (
        <Nothing filtered={q !== ""} may={(await entitlements(ctx)).capabilities.has("download")} />
      ) : (
        <div className="grid gap-10">
          <DownloadTable lines={rows.map((row) => presentLine(row, coverOf))} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q }) : null}
            label="Older downloads"
          />
        </div>
      )}
    </Page>
  );
}

/** `may`: whether one's plan downloads at all; who has none of those is shown the plans. */
function Nothing({ filtered, may }: { filtered: boolean; may: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all downloads</LinkButton>}>
      Search for fewer letters.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing downloaded yet"
      action={
        may ? (
          <LinkButton href="/tracks" variant="primary">
            Find a beat
          </LinkButton>
        ) : (
          <LinkButton href="/pricing" variant="primary">
            Compare the plans
          </LinkButton>
        )
      }
    >
      With a paid plan, every beat that offers a standard license is a click away. What you download stays
      here.
    </EmptyState>
  );
}

function presentLine(
  { trackId, title, artist, lastAt, isSold, license, files }: ListedDownload,
  coverOf: (trackId: number) => string,
): DownloadLine {
  return {
    trackId,
    title,
    artists: artist,
    coverUrl: coverOf(trackId),
    lastAt: lastAt.toISOString(),
    license: license && { uuid: license.id, type: license.type, status: license.status },
    files,
    isBlocked: isSold && license?.type === "standard" && license.status === "active",
  };
}
