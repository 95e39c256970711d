import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { presentRequest } from "@/app/(store)/requests/present-request";
import { PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import { AllRequestsTable } from "@/components/requests/all-requests-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { listAllRequests } from "@/lib/beat-requests/list-all-requests";

export const metadata: Metadata = { title: "Beat requests" };

const PATH = "/admin/requests";
const A_PAGE = 25;

/** Everybody's requests, to look at and to remove from. */
export default async function AllRequestsPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listAllRequests(ctx, { q, perPage: A_PAGE, cursor: from }),
  );
  return (
    <>
      <PageHeader
        title="Beat requests"
        lead="What listeners ask producers for. Open one to read its answers, or to remove it."
      />
      {(rows.length > 0 || q !== "") && (
        <LibrarySearch path={PATH} q={q} placeholder="Words, name or e-mail" />
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={q ? "Nothing fits that" : "No requests yet"}
          action={q && <LinkButton href={PATH}>Show all requests</LinkButton>}
        >
          {q ? "Search for fewer letters." : "As soon as somebody asks for a beat, it stands here."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <AllRequestsTable
            lines={rows.map((request) => ({
              ...presentRequest(request, ctx.now),
              requester: request.requester.name,
              email: request.requester.email,
              madeAt: request.createdAt,
            }))}
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q }) : null}
            label="Older requests"
          />
        </div>
      )}
    </>
  );
}
