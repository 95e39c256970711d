import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { AdminLink } from "@/components/admin/admin-link";
import { ListHead } from "@/components/admin/list-head";
import { RefundTable } from "@/components/admin/refund-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { countFailedRefunds, searchRefunds } from "@/lib/refunds/search-refunds";
import { presentRefund } from "./present-refund";
import { STATES, stateOf } from "./states";

export const metadata: Metadata = { title: "Refunds" };

const PATH = "/admin/refunds";
const A_PAGE = 25;

/** Everybody's refunds, and those that need somebody. */
export default async function RefundsPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const [{ rows, nextCursor }, failed] = await Promise.all([
    fromCursor(cursor, (from) =>
      searchRefunds(ctx, { q, state: stateOf(status), limit: A_PAGE, cursor: from }),
    ),
    countFailedRefunds(ctx),
  ]);
  return (
    <>
      <ListHead
        title="Refunds"
        lead="Money on its way back to buyers, made here or at Stripe."
        path={PATH}
        q={q}
        status={status}
        statuses={STATES}
        placeholder="Order, e-mail, beat or producer"
        csvHref={hrefWith(`${PATH}/refunds.csv`, { q, status })}
      >
        {failed > 0 && (
          <Notice tone="negative" title={failed === 1 ? "One refund failed" : `${failed} refunds failed`}>
            The money is still here, and none has followed.{" "}
            <AdminLink href={hrefWith(PATH, { status: "failed" })}>Look at what failed</AdminLink>
          </Notice>
        )}
      </ListHead>
      {rows.length === 0 ? (
        <EmptyState
          title={q || status ? "Nothing fits that" : "No refunds yet"}
          action={(q || status) && <LinkButton href={PATH}>Show all refunds</LinkButton>}
        >
          {q || status
            ? "Search for fewer letters, or choose any status."
            : "A refund is made on the page of its purchase."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <RefundTable lines={rows.map(presentRefund)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older refunds"
          />
        </div>
      )}
    </>
  );
}
