import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { PageHeader } from "@/components/layout/page";
import { DifferenceTable } from "@/components/reconciliation/difference-table";
import { KeepLooking } from "@/components/reconciliation/keep-looking";
import { RunStatus } from "@/components/reconciliation/run-status";
import { buttonStyle } from "@/components/ui/button";
import { dateText } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { listDifferences } from "@/lib/reconciler/list-differences";
import { readRun } from "@/lib/reconciler/list-runs";
import { presentRun } from "../present-run";

type Props = LibraryProps & { params: Promise<{ run: string }> };

export const metadata: Metadata = { title: "Reconciliation run" };

const A_PAGE = 50;

/** One comparison: what it looked at, and each difference in words. */
export default async function RunPage(props: Props) {
  const { run: given } = await props.params;
  const path = `/admin/reconciliation/${given}`;
  await requireAdmin(path);
  const runId = idParam.safeParse(given).data ?? notFound();
  const ctx = await pageContext();
  const run = await found(readRun(ctx, { runId }));
  const { cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listDifferences(ctx, { runId, limit: A_PAGE, cursor: from }),
  );
  const { by, startedAt, since, until } = presentRun(run);
  return (
    <>
      {run.status === "running" && <KeepLooking />}
      <PageHeader
        title={`Run of ${dateText(startedAt, "datetime")}`}
        crumbs={[{ label: "Reconciliation", href: "/admin/reconciliation" }, { label: `Run ${run.id}` }]}
        actions={
          rows.length > 0 && (
            <a href={`${path}/differences.csv`} download className={buttonStyle()}>
              <Download aria-hidden className="size-[1.15em]" />
              CSV
            </a>
          )
        }
      />
      <div className="grid gap-12">
        <KeyValueList
          items={[
            { label: "Result", value: <RunStatus {...run} /> },
            { label: "Compared", value: `${dateText(since, "datetime")} to ${dateText(until, "datetime")}` },
            { label: "Started by", value: by },
            { label: "Matched", value: run.matched.toLocaleString("en-US") },
            { label: "Caught up", value: run.caughtUp.toLocaleString("en-US") },
          ]}
        />
        {run.status === "failed" && (
          <Notice tone="negative" title="This run did not come to its end">
            {run.error} What is listed is what it found until then. Start another when Stripe answers again.
          </Notice>
        )}
        {run.status === "finished" && run.differences === 0 && (
          <Notice tone="positive" title="The books agree with Stripe">
            Every movement in this time is in the books with the same amount, and every amount in the books is
            at Stripe.
          </Notice>
        )}
        {rows.length > 0 && (
          <Section title="Differences">
            <div className="grid gap-10">
              <DifferenceTable differences={rows} />
              <CursorPagination
                nextHref={nextCursor && hrefWith(path, { cursor: nextCursor })}
                firstHref={cursor ? path : null}
                label="More differences"
              />
            </div>
          </Section>
        )}
      </div>
    </>
  );
}
