import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { Page, PageHeader } from "@/components/layout/page";
import { ForgetAll, ForgetOne } from "@/components/listening/forget-history";
import { KeptList } from "@/components/listening/kept-list";
import { MusicNav } from "@/components/listening/music-nav";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listHistory } from "@/lib/listening/list-history";
import { presentKeptLine } from "../present-kept";
import { forget } from "./actions";

export const metadata: Metadata = { title: "History", robots: { index: false } };

const PATH = "/history";
const A_PAGE = 30;

/** What the signed-in person listened to. */
export default async function HistoryPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listHistory(ctx, { limit: A_PAGE, cursor: from }),
  );
  return (
    <Page>
      <PageHeader
        title="History"
        lead="What you listened to, the last first. Only you see it."
        actions={rows.length > 0 && <ForgetAll forget={forget.bind(null, null)} />}
      />
      <MusicNav />
      {rows.length === 0 ? (
        <EmptyState
          title="Nothing heard yet"
          action={
            <LinkButton href="/tracks" variant="primary">
              Find a beat
            </LinkButton>
          }
        >
          Half a minute of a beat is enough, and you find it here again.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <h2 className="sr-only">Beats</h2>
          <KeptList
            lines={rows.map(({ kept, lastAt }) => ({ ...presentKeptLine(kept), lastAt }))}
            end={({ id, title, lastAt }) => (
              <span className="flex items-center gap-2 text-sm text-muted">
                <DateTime value={lastAt} className="w-24 tabular-nums max-sm:hidden" />
                <ForgetOne title={title ?? "this beat"} forget={forget.bind(null, id)} />
              </span>
            )}
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { cursor: nextCursor })}
            firstHref={cursor ? PATH : null}
            label="Heard before"
          />
        </div>
      )}
    </Page>
  );
}
