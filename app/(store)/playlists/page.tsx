import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { Page, PageHeader } from "@/components/layout/page";
import { MusicNav } from "@/components/listening/music-nav";
import { NewPlaylist } from "@/components/playlists/new-playlist";
import { PlaylistGrid } from "@/components/playlists/playlist-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listOwnPlaylists } from "@/lib/playlists/list-playlists";
import { submitNew } from "./actions";
import { presentPlaylist } from "./present-playlist";

export const metadata: Metadata = { title: "Playlists", robots: { index: false } };

const PATH = "/playlists";
const A_PAGE = 24;

/** The signed-in person's playlists. */
export default async function PlaylistsPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listOwnPlaylists(ctx, { limit: A_PAGE, cursor: from }),
  );
  return (
    <Page>
      <PageHeader
        title="Playlists"
        lead="Beats in an order of your own, for yourself or for everybody."
        actions={<NewPlaylist create={submitNew} />}
      />
      <MusicNav />
      {rows.length === 0 ? (
        <EmptyState title="No playlist yet">
          Start one here, or choose “Add to playlist” behind the three dots of any beat.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <h2 className="sr-only">Playlists</h2>
          <PlaylistGrid playlists={rows.map(presentPlaylist)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { cursor: nextCursor })}
            firstHref={cursor ? PATH : null}
            label="More playlists"
          />
        </div>
      )}
    </Page>
  );
}
