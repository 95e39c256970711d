import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { ListHead } from "@/components/admin/list-head";
import { PurchaseTable } from "@/components/admin/purchase-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { searchPurchases } from "@/lib/purchases/search-purchases";
import { presentFound, STATUSES, statusesOf } from "./present-purchase";

export const metadata: Metadata = { title: "Purchases" };

const PATH = "/admin/purchases";
const A_PAGE = 25;

/** Everybody's purchases. */
export default async function PurchasesPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    searchPurchases(ctx, { q, status: statusesOf(status), limit: A_PAGE, cursor: from }),
  );
  return (
    <>
      <ListHead
        title="Purchases"
        lead="Everything that anybody bought or tried to buy."
        path={PATH}
        q={q}
        status={status}
        statuses={Object.entries(STATUSES).map(([value, { label }]) => ({ value, label }))}
        placeholder="Order, e-mail, beat or producer"
        csvHref={hrefWith(`${PATH}/purchases.csv`, { q, status })}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={q || status ? "Nothing fits that" : "No purchases yet"}
          action={(q || status) && <LinkButton href={PATH}>Show all purchases</LinkButton>}
        >
          {q || status ? "Search for fewer letters, or choose any status." : "The first one appears here."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <PurchaseTable lines={rows.map(presentFound)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older purchases"
          />
        </div>
      )}
    </>
  );
}
