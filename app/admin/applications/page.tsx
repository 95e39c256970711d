import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { AdminLink } from "@/components/admin/admin-link";
import { ApplicationTable } from "@/components/admin/application-table";
import { ListHead } from "@/components/admin/list-head";
import { applicationStatuses } from "@/components/program/application-status";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { countApplications, searchApplications } from "@/lib/producer-program/search-applications";
import { presentLine } from "./present-application";

export const metadata: Metadata = { title: "Applications" };

const PATH = "/admin/applications";
const QUEUE = `${PATH}?status=pending`;
const A_PAGE = 25;

/** Who wants to sell here, and who waits for an answer. */
export default async function ApplicationsPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status: asked, cursor } = await addressOf(props);
  const status = applicationStatuses.find(({ value }) => value === asked)?.value;
  const [{ rows, nextCursor }, waiting] = await Promise.all([
    fromCursor(cursor, (from) => searchApplications(ctx, { q, status, limit: A_PAGE, cursor: from })),
    countApplications(ctx, { status: "pending" }),
  ]);
  const filtered = q !== "" || asked !== "";
  return (
    <>
      <ListHead
        title="Applications"
        lead="To the Producer Program. The queue begins with who waits longest."
        path={PATH}
        q={q}
        status={asked}
        statuses={applicationStatuses}
        placeholder="Name or e-mail"
      >
        {waiting > 0 && status !== "pending" && (
          <Notice tone="caution">
            {waiting === 1 ? "One application waits" : `${waiting} applications wait`} for a decision.{" "}
            <AdminLink href={QUEUE}>Open the queue</AdminLink>
          </Notice>
        )}
      </ListHead>
      {rows.length === 0 ? (
        <EmptyState
          title={filtered ? "Nothing fits that" : "No applications yet"}
          action={filtered && <LinkButton href={PATH}>Show all applications</LinkButton>}
        >
          {status === "pending" && q === ""
            ? "Nobody waits for a decision."
            : "Whoever applies to the Producer Program appears here at once."}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <ApplicationTable lines={rows.map(presentLine)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status: asked, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status: asked }) : null}
            label="More applications"
          />
        </div>
      )}
    </>
  );
}
