import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { DisputeTable, outcomeWords } from "@/components/admin/dispute-table";
import { ListHead } from "@/components/admin/list-head";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { searchDisputes } from "@/lib/disputes/search-disputes";
import { outcomeOf } from "./outcome-of";
import { presentDispute } from "./present-dispute";

export const metadata: Metadata = { title: "Disputes" };

const PATH = "/admin/disputes";
const A_PAGE = 25;

/** What buyers' banks dispute, until when they can be answered, and what to answer with. */
export default async function DisputesPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    searchDisputes(ctx, { q, outcome: outcomeOf(status), limit: A_PAGE, cursor: from }),
  );
  return (
    <>
      <ListHead
        title="Disputes"
        lead="Payments that buyers’ banks ask back. Download the evidence, and send it from Stripe’s dashboard in time."
        path={PATH}
        q={q}
        status={status}
        statuses={Object.entries(outcomeWords).map(([value, { word }]) => ({ value, label: word }))}
        placeholder="Order, e-mail, beat or producer"
        csvHref={hrefWith(`${PATH}/disputes.csv`, { q, status })}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={q || status ? "Nothing fits that" : "No disputes"}
          action={(q || status) && <LinkButton href={PATH}>Show all disputes</LinkButton>}
        >
          {q || status
            ? "Search for fewer letters, or choose any status."
            : "When a buyer’s bank asks a payment back, it appears here within seconds."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <DisputeTable lines={rows.map(presentDispute)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older disputes"
          />
        </div>
      )}
    </>
  );
}
