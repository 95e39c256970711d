import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { PageHeader } from "@/components/layout/page";
import { KeepLooking } from "@/components/reconciliation/keep-looking";
import { RunTable } from "@/components/reconciliation/run-table";
import { StartButton } from "@/components/reconciliation/start-button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { listRuns } from "@/lib/reconciler/list-runs";
import { start } from "./actions";
import { presentRun } from "./present-run";

export const metadata: Metadata = { title: "Reconciliation" };

const PATH = "/admin/reconciliation";
const A_PAGE = 20;

/** When the books were held against Stripe, and what came of it. */
export default async function ReconciliationPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listRuns(ctx, { limit: A_PAGE, cursor: from }),
  );
  const running = rows.some(({ status }) => status === "running");
  return (
    <>
      {running && <KeepLooking />}
      <PageHeader
        title="Reconciliation"
        lead="Every movement on Stripe's balances is held against our books, each night and whenever you ask. What one side alone knows is first caught up; only what stays unexplained is a difference."
        actions={<StartButton start={start} running={running} />}
      />
      {rows.length === 0 ? (
        <EmptyState title="Never compared yet">
          The first comparison runs tonight by itself. Start one now to see whether the books agree.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <RunTable runs={rows.map(presentRun)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { cursor: nextCursor })}
            firstHref={cursor ? PATH : null}
            label="Older runs"
          />
        </div>
      )}
    </>
  );
}
