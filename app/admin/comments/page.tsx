import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { AdminLink } from "@/components/admin/admin-link";
import { ListHead } from "@/components/admin/list-head";
import { DecideReport } from "@/components/comments/decide-report";
import { type ReportLine, ReportTable, reportWords } from "@/components/comments/report-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { countOpenReports, type ListedReport, listReports, REPORT_STATES } from "@/lib/comments/list-reports";
import { submitDecision } from "./actions";

export const metadata: Metadata = { title: "Reported comments" };

const PATH = "/admin/comments";
const A_PAGE = 25;

/** What people reported, for somebody to decide. */
export default async function ReportsPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status: asked, cursor } = await addressOf(props);
  const status = REPORT_STATES.find((each) => each === asked);
  const [{ rows, nextCursor }, open] = await Promise.all([
    fromCursor(cursor, (from) => listReports(ctx, { q, status, limit: A_PAGE, cursor: from })),
    countOpenReports(ctx),
  ]);
  const filtered = q !== "" || asked !== "";
  return (
    <>
      <ListHead
        title="Reported comments"
        lead="What people say breaks the rules, the newest first. Upholding a report hides the comment and tells its author."
        path={PATH}
        q={q}
        status={asked}
        statuses={REPORT_STATES.map((value) => ({ value, label: reportWords[value].word }))}
        placeholder="Comment, reason or author"
      >
        {open > 0 && (
          <Notice tone="caution" title={open === 1 ? "One report is open" : `${open} reports are open`}>
            <AdminLink href={hrefWith(PATH, { status: "open" })}>Look at what waits</AdminLink>
          </Notice>
        )}
      </ListHead>
      {rows.length === 0 ? (
        <EmptyState
          title={filtered ? "Nothing fits that" : "Nothing reported"}
          action={filtered && <LinkButton href={PATH}>Show all reports</LinkButton>}
        >
          {filtered
            ? "Search for fewer letters, or choose any status."
            : "When somebody reports a comment, it waits here for a decision."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <ReportTable
            lines={rows.map(presentLine)}
            decide={({ id, state, author }) =>
              state === "open" && <DecideReport author={author} decide={submitDecision.bind(null, id)} />
            }
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status: asked, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status: asked }) : null}
            label="Older reports"
          />
        </div>
      )}
    </>
  );
}

const presentLine = (report: ListedReport): ReportLine => ({
  id: report.id,
  state: report.status,
  reason: report.reason,
  reporter: report.reporter.name,
  author: report.author.name,
  body: report.comment.body,
  commentStatus: report.comment.status,
  track: report.track,
  createdAt: report.createdAt.toISOString(),
});
