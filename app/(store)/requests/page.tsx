import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { Page, PageHeader } from "@/components/layout/page";
import { RequestList } from "@/components/requests/request-list";
import { TokenBalance } from "@/components/requests/token-balance";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listOwnRequests } from "@/lib/beat-requests/list-own-requests";
import { readBalance } from "@/lib/beat-requests/read-balance";
import { presentBalance, presentRequest } from "./present-request";

export const metadata: Metadata = { title: "Beat requests" };

const PATH = "/requests";
const A_PAGE = 15;

/** What somebody asked producers for, and the tokens to ask with. */
export default async function RequestsPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { cursor } = await addressOf(props);
  const [{ rows, nextCursor }, balance] = await Promise.all([
    fromCursor(cursor, (from) => listOwnRequests(ctx, { perPage: A_PAGE, cursor: from })),
    readBalance(ctx),
  ]);
  return (
    <Page>
      <PageHeader
        title="Beat requests"
        lead="Say what you are looking for. Every producer sees it, and answers with beats you can hear."
        actions={rows.length > 0 && <Ask />}
      />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <div className="lg:order-last">
          <TokenBalance balance={presentBalance(balance, ctx.now)} />
        </div>
        {rows.length === 0 ? (
          <EmptyState title="You have not asked yet" action={<Ask />}>
            A request stays open for a day with each token. You choose among the answers, and buy or pass.
          </EmptyState>
        ) : (
          <div className="grid content-start gap-10">
            <h2 className="sr-only">Your requests</h2>
            <RequestList requests={rows.map((request) => presentRequest(request, ctx.now))} />
            <CursorPagination
              nextHref={nextCursor && hrefWith(PATH, { cursor: nextCursor })}
              firstHref={cursor ? PATH : null}
              label="Older requests"
            />
          </div>
        )}
      </div>
    </Page>
  );
}

function Ask() {
  return (
    <LinkButton href={`${PATH}/new`} variant="primary" icon={Plus}>
      Ask for a beat
    </LinkButton>
  );
}
